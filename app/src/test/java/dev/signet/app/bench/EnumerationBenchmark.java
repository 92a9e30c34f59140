package dev.signet.app.bench;

import dev.signet.app.journey.Api;
import dev.signet.app.journey.Mailbox;
import dev.signet.app.journey.Person;
import dev.signet.app.journey.RunningServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whether the time of an answer tells which addresses have an account. All are asked about in turn, one request after the
 * other, in a random order, with all limits on, each time in the name of another network.
 */
class EnumerationBenchmark {
    private static final int WARM_UPS = 20;
    private static final int ADDRESSES = 200;
    // Of the fifteen mails an hour for an address, four questions take twelve.
    private static final int ROUNDS = 3;

    private final Random random = new Random(7);
    private int asked;

    private record Asked(Whose whose, Person person) {}

    @Test
    void answer_times_of_addresses_with_and_without_an_account(@TempDir Path home) {
        List<Asked> first = addresses(0, WARM_UPS);
        List<Asked> others = addresses(WARM_UPS, ADDRESSES);
        try (RunningServer server = RunningServer.start(home, Map.of("SIGNET_RATE_LIMITS", "off"))) {
            settle(first, server);
            settle(others, server);
        }
        try (RunningServer server = RunningServer.start(home, Map.of("SIGNET_TRUSTED_PROXIES", "127.0.0.1,::1"))) {
            Api api = server.api();
            StringBuilder table = new StringBuilder(AnswerTimes.HEAD);
            for (Question question : Question.values()) {
                ask(question, first, api);
                table.append(ask(question, others, api).row(question));
            }
            int size = ADDRESSES * ROUNDS;
            System.out.printf(
                    Locale.ROOT,
                    "%s%d of each; by chance the distance exceeds %.3f in one case of twenty%n",
                    table,
                    size,
                    AnswerTimes.distanceByChance(size));
        }
    }

    /** So many of each kind, of the same form. */
    private static List<Asked> addresses(int from, int count) {
        List<Asked> all = new ArrayList<>();
        int before = from * Whose.values().length;
        for (int number = 0; number < count; number++) {
            for (Whose whose : Whose.values()) {
                all.add(new Asked(whose, Person.named("person" + (before + all.size()))));
            }
        }
        return all;
    }

    private static void settle(List<Asked> all, RunningServer server) {
        Api api = server.api();
        all.parallelStream()
                .filter(one -> one.whose().hasAccount())
                .forEach(one -> settle(one.person(), api, server.mail()));
    }

    private static void settle(Person person, Api api, Mailbox mail) {
        String challenge = person.register(api);
        person.verify(api, challenge, mail.code(person.email())).expect(200);
    }

    /** About each of these some times. */
    private AnswerTimes ask(Question question, List<Asked> all, Api api) {
        List<Asked> order = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            order.addAll(all);
        }
        Collections.shuffle(order, random);
        AnswerTimes times = new AnswerTimes();
        for (Asked one : order) {
            asked++;
            api.forwarding(network(asked))
                    .watchedBy((reply, took) -> times.add(one.whose(), took))
                    .post(question.path(), question.body(one.person().email(), asked))
                    .expect(question.status());
        }
        return times;
    }

    private static String network(int number) {
        return String.format(Locale.ROOT, "2001:db8:%x:%x::1", number >> Short.SIZE, number & 0xFFFF);
    }
}
