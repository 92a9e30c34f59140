package dev.signet.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.app.journey.Api;
import dev.signet.app.journey.Key;
import dev.signet.app.journey.Mailbox;
import dev.signet.app.journey.Person;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What servers have acknowledged to one person, and so have to keep. What was asked for and not acknowledged may have
 * happened or not, but neither by half nor twice.
 */
final class Kept {
    static final String KEY = "kept";
    static final String DEVICE = "laptop";

    private final String email;
    private boolean registered;
    private Optional<Person> account = Optional.empty();
    private Optional<Key> key = Optional.empty();
    private Optional<Key> revoked = Optional.empty();
    private Optional<String> commandLine = Optional.empty();
    private Optional<Membership> member = Optional.empty();
    private Optional<String> ended = Optional.empty();
    private Optional<Tokens> refreshable = Optional.empty();
    private Optional<Workday> workday = Optional.empty();

    Kept(String email) {
        this.email = email;
    }

    void registered() {
        registered = true;
    }

    /** They can sign in so. */
    void account(Person person) {
        account = Optional.of(person);
    }

    /** They are about to change their password. */
    void accountInDoubt() {
        account = Optional.empty();
    }

    void key(Key made) {
        key = Optional.of(made);
    }

    void revoked(Key ended) {
        revoked = Optional.of(ended);
    }

    void commandLine(String rawKey) {
        commandLine = Optional.of(rawKey);
    }

    void member(String organization, String address, String role) {
        member = Optional.of(new Membership(organization, address, role));
    }

    /** Their member's role is about to change. */
    void memberInDoubt() {
        member = Optional.empty();
    }

    void ended(String accessToken) {
        ended = Optional.of(accessToken);
    }

    /** What refreshes their session. */
    void refreshable(Tokens tokens) {
        refreshable = Optional.of(tokens);
    }

    /** What they did in it. */
    void workday(Workday done) {
        workday = Optional.of(done);
    }

    /** How many keys they made in their workday. */
    int keysOfTheWorkday() {
        return workday.map(Workday::keys).orElse(0);
    }

    /** Fails unless it is all there, once. */
    void check(Api api, Mailbox mail) {
        if (registered) {
            mail.code(email);
        }
        key.ifPresent(made -> made.use(api).expect(200));
        revoked.ifPresent(gone -> gone.use(api).expect(401));
        ended.ifPresent(token -> api.bearing(token).get("/v1/me").expect(401));
        refreshable.ifPresent(tokens -> tokens.refreshed(api).expect(200));
        account.map(person -> api.bearing(person.signIn(api))).ifPresent(session -> {
            check(session);
            workday.ifPresent(done -> done.check(api, session));
        });
    }

    private void check(Api session) {
        JsonNode keys = session.get("/v1/auth/api-keys").expect(200).json();
        atMostOnce(keys, "name", KEY, key.isPresent());

        String personal =
                session.get("/v1/me").expect(200).json().at("/organization/id").asText();
        JsonNode devices = session.get("/v1/organizations/" + personal + "/api-keys")
                .expect(200)
                .json()
                .path("api_keys");
        atMostOnce(devices, "device_name", DEVICE, commandLine.isPresent());
        commandLine.ifPresent(raw -> session.bearing(raw).get("/v1/me").expect(200));

        member.ifPresent(kept -> {
            JsonNode members = session.get("/v1/organizations/" + kept.organization() + "/members")
                    .expect(200)
                    .json()
                    .path("members");
            assertThat(all(members, "email")).hasSize(2).contains(kept.email());
            assertThat(all(members, "role")).containsExactlyInAnyOrder("owner", kept.role());
        });
    }

    private static void atMostOnce(JsonNode list, String member, String value, boolean acknowledged) {
        assertThat(all(list, member).stream().filter(value::equals))
                .as(list.toString())
                .hasSizeBetween(acknowledged ? 1 : 0, 1);
    }

    private static List<String> all(JsonNode list, String member) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(each -> each.path(member).asText())
                .toList();
    }

    private record Membership(String organization, String email, String role) {}
}
