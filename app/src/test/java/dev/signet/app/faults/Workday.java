package dev.signet.app.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.app.journey.Api;
import dev.signet.app.journey.Key;
import dev.signet.app.journey.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the programs and the browser of one person ask for, without waiting for anything: in each hour some sixty
 * requests, more than half of them by a key. What of it was acknowledged is kept.
 */
final class Workday {
    private static final int USES_OF_A_KEY = 30;
    private static final int ACCOUNTS = 4;
    private static final int PAGES = 8;
    private static final int INTROSPECTIONS = 4;
    private static final int HOURS_OF_A_KEY_THAT_STAYS = 4;
    private static final int HOURS_OF_AN_ORGANIZATION = 5;
    private static final int HOURS_OF_A_SIGN_IN = 10;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final List<String> LISTS =
            List.of("/v1/auth/api-keys", "/v1/organizations", "/v1/me/sessions", "/v1/me/account");
    private static final List<String> LISTS_OF_AN_ORGANIZATION =
            List.of("", "/projects", "/members", "/api-keys", "/audit-events");

    private final Supplier<Api> node;
    private final Person person;
    private final List<Key> alive = new ArrayList<>();
    private final List<Key> revoked = new ArrayList<>();
    private final List<Product> products = new ArrayList<>();
    private Tokens tokens;

    /** An organisation, its project, and a key of that. */
    private record Product(String organization, String project, String key) {}

    /**
     * Of this person.
     *
     * @param node the server to ask next
     * @param tokens a session of theirs
     */
    Workday(Supplier<Api> node, Person person, Tokens tokens) {
        this.node = node;
        this.person = person;
        this.tokens = tokens;
    }

    /** Lives so much of it; the answer is what refreshes the session afterwards. */
    Tokens live(int hours) {
        if (hours > 0) {
            alive.add(Key.make(session(), "product"));
            organization();
        }
        for (int hour = 1; hour <= hours; hour++) {
            programs(alive.get(hour % alive.size()));
            browser(products.get(hour % products.size()).organization());
            tokens = Tokens.of(tokens.refreshed(node.get()));
            key(hour);
            if (hour % HOURS_OF_AN_ORGANIZATION == 0) {
                organization();
            }
            if (hour % HOURS_OF_A_SIGN_IN == 0) {
                anotherDevice();
            }
        }
        return tokens;
    }

    private Api session() {
        return node.get().bearing(tokens.access());
    }

    private void programs(Key key) {
        for (int use = 0; use < USES_OF_A_KEY; use++) {
            node.get().withKey(key.raw()).get("/v1/me").expect(200);
        }
        for (int use = 0; use < ACCOUNTS; use++) {
            key.use(node.get()).expect(200);
        }
        for (int asked = 0; asked < INTROSPECTIONS; asked++) {
            assertThat(node.get()
                            .bearing(key.raw())
                            .post("/oauth/introspect", FORM, "token=" + tokens.access())
                            .expect(200)
                            .body())
                    .contains("\"active\":true");
        }
        node.get().withKey("rst_of_nobody").get("/v1/me").expect(401);
    }

    private void browser(String organization) {
        for (int page = 0; page < PAGES; page++) {
            session().get("/v1/me").expect(200);
        }
        LISTS.forEach(list -> session().get(list).expect(200));
        LISTS_OF_AN_ORGANIZATION.forEach(list ->
                session().get("/v1/organizations/" + organization + list).expect(200));
    }

    private void key(int hour) {
        Key key = Key.make(session(), "of hour " + hour);
        key.use(node.get()).expect(200);
        key.use(node.get()).expect(200);
        if (hour % HOURS_OF_A_KEY_THAT_STAYS == 0) {
            alive.add(key);
        } else {
            key.revoke(session()).expect(204);
            revoked.add(key);
        }
    }

    private void organization() {
        String organization = session()
                .post("/v1/organizations", Map.of("name", "product of " + person.username()))
                .expect(201)
                .text("id");
        String path = "/v1/organizations/" + organization;
        String project = session()
                .post(path + "/projects", Map.of("name", "product"))
                .expect(201)
                .text("id");
        String key = session()
                .post(path + "/api-keys", Map.of("name", "product", "project_id", project))
                .expect(201)
                .text("plaintext_api_key");
        products.add(new Product(organization, project, key));
    }

    private void anotherDevice() {
        String token = person.signIn(node.get());
        node.get().bearing(token).get("/v1/me").expect(200);
        node.get().bearing(token).post("/v1/auth/logout", Map.of()).expect(204);
    }

    /** How many keys were made. */
    int keys() {
        return alive.size() + revoked.size() + products.size();
    }

    /** Fails unless all of it is there. */
    void check(Api api, Api session) {
        alive.forEach(key -> key.use(api).expect(200));
        revoked.forEach(key -> key.use(api).expect(401));
        for (Product product : products) {
            JsonNode viewer =
                    api.bearing(product.key()).get("/v1/me").expect(200).json();
            assertThat(viewer.at("/organization/id").asText()).isEqualTo(product.organization());
            assertThat(session.get("/v1/organizations/" + product.organization() + "/projects")
                            .expect(200)
                            .body())
                    .contains(product.project());
        }
    }
}
