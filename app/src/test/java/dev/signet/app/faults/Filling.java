package dev.signet.app.faults;

import dev.signet.app.journey.Api;
import dev.signet.app.journey.Cluster;
import dev.signet.app.journey.Key;
import dev.signet.app.journey.Person;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Fills what servers remember of the keys and access tokens they have checked, which is bounded, so that what grows
 * afterwards is something else.
 */
final class Filling {
    /** How many have an account of their own for it. */
    static final int PEOPLE = 8;

    /** How many mails they get together. */
    static final int MAILS = 2 * PEOPLE;

    /** The name of each of their keys. */
    static final String KEY = "filling";

    private final Cluster cluster;
    private final List<Api> nodes;

    Filling(Cluster cluster) {
        this.cluster = cluster;
        this.nodes =
                cluster.nodes().stream().map(server -> server.api().frugal()).toList();
    }

    /** Makes so many keys and access tokens and shows each of them to each server. */
    void fill(int keys, int tokens) {
        ExecutorService threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            IntStream.range(0, PEOPLE)
                    .mapToObj(number -> CompletableFuture.runAsync(
                            () -> fill("filling" + number, keys / PEOPLE, tokens / PEOPLE), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
        } finally {
            threads.shutdownNow();
        }
    }

    private void fill(String name, int keys, int tokens) {
        Person person = Person.named(name);
        person.signUp(nodes.get(0), cluster.mail());
        Tokens session = Tokens.byCode(() -> nodes.get(0), cluster.mail(), person.email());
        for (int made = 0; made < tokens; made++) {
            session = Tokens.of(session.refreshed(node(made)));
            for (Api node : nodes) {
                node.bearing(session.access()).get("/v1/me").expect(200);
            }
        }
        for (int made = 0; made < keys; made++) {
            Key key = Key.make(node(made).bearing(session.access()), KEY);
            for (Api node : nodes) {
                key.use(node).expect(200);
            }
        }
    }

    private Api node(int step) {
        return nodes.get(step % nodes.size());
    }
}
