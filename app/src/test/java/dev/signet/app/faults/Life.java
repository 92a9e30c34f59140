package dev.signet.app.faults;

import dev.signet.app.journey.Api;
import dev.signet.app.journey.Key;
import dev.signet.app.journey.Mailbox;
import dev.signet.app.journey.Person;
import dev.signet.app.journey.Reply;
import dev.signet.app.journey.Secrets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All that a person does, each step on the next of the servers, and what of it was acknowledged. */
final class Life {
    private static final int USES = 10;

    private final List<Api> nodes;
    private final Mailbox mail;
    private final Kept kept;
    private final int hours;
    private Person person;
    private int step;

    /**
     * Of somebody.
     *
     * @param hours how long a workday is part of it
     */
    Life(int number, List<Api> nodes, Mailbox mail, int hours) {
        this.nodes = nodes;
        this.mail = mail;
        this.hours = hours;
        this.step = number;
        this.person = Person.named("person" + number);
        this.kept = new Kept(person.email());
    }

    Kept kept() {
        return kept;
    }

    /** Lives it; throws at the first request that has no answer, or another one than success. */
    void live() {
        String challenge = person.register(node());
        kept.registered();
        person.verify(node(), challenge, mail.code(person.email())).expect(200);
        kept.account(person);
        String token = person.signIn(node());
        keys(token);
        commandLine(token);
        members(token);
        node().bearing(token).post("/v1/auth/logout", Map.of()).expect(204);
        kept.ended(token);
        recover();
        refresh();
    }

    private Api node() {
        return nodes.get(step++ % nodes.size());
    }

    private void keys(String token) {
        kept.key(Key.make(node().bearing(token), Kept.KEY));
        Key key = Key.make(node().bearing(token), "revoked");
        for (int use = 0; use < USES; use++) {
            key.use(node()).expect(200);
        }
        key.revoke(node().bearing(token)).expect(204);
        kept.revoked(key);
    }

    private void commandLine(String token) {
        Reply started = node().post("/v1/cli/login/sessions", Map.of("device_name", Kept.DEVICE))
                .expect(201);
        String login = "/v1/cli/login/sessions/" + started.text("session_id");
        String poll = login + "?poll_token=" + Secrets.remember(started.text("poll_token"));
        node().get(poll).expect(200);
        node().bearing(token)
                .post(login + "/authorize", Map.of("user_code", started.text("user_code")))
                .expect(200);
        kept.commandLine(node().get(poll).expect(200).text("plaintext_api_key"));
    }

    private void members(String token) {
        String organization = node().bearing(token)
                .post("/v1/organizations", Map.of("name", "team of " + person.username()))
                .expect(201)
                .text("id");
        String friend = "friend-of-" + person.email();
        Tokens theirs = Tokens.byCode(this::node, mail, friend);
        String members = "/v1/organizations/" + organization + "/members";
        String id = node().bearing(token)
                .post(members, Map.of("email", friend))
                .expect(201)
                .text("user_id");
        kept.member(organization, friend, "member");
        node().bearing(theirs.access()).get("/v1/organizations/" + organization).expect(200);
        kept.memberInDoubt();
        node().bearing(token).patch(members + "/" + id, Map.of("role", "admin")).expect(200);
        kept.member(organization, friend, "admin");
    }

    private void recover() {
        node().post("/v1/auth/forgot-password", Map.of("email", person.email())).expect(202);
        String token = mail.recoveryToken(person.email());
        Person changed = person.withPassword("passphrase " + UUID.randomUUID());
        kept.accountInDoubt();
        node().post("/v1/auth/reset-password", Map.of("token", token, "new_password", changed.password()))
                .expect(200);
        person = changed;
        kept.account(changed);
    }

    private void refresh() {
        Tokens first = Tokens.byCode(this::node, mail, person.email());
        Tokens second = Tokens.of(first.refreshed(node()));
        node().bearing(second.access()).get("/v1/me").expect(200);
        Workday day = new Workday(() -> node().frugal(), person, second);
        kept.refreshable(day.live(hours));
        kept.workday(day);
    }
}
