package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Contract section 1, claims: nobody can prepare an account for the owner of an address. */
@ExtendWith(Servers.class)
class PreHijackIT {
    private static int run;

    private final Cluster cluster;
    private final Api api;
    private Person vera = Person.named("vera");
    private Person mallory = vera;

    PreHijackIT(Cluster cluster) {
        this.cluster = cluster;
        this.api = cluster.one().api();
    }

    @BeforeEach
    void two_people_and_one_address() {
        run++;
        vera = Person.named("vera" + run);
        mallory = new Person(
                "mallory" + run, vera.email(), Person.named("mallory").password());
    }

    @Test
    void claims_1_who_registered_an_address_before_its_owner_gets_nothing_from_it() {
        String mallorys = mallory.register(api);
        String veras = vera.register(api);

        onlyVeraGetsTheAccount(veras, mallorys);
    }

    @Test
    void claims_1_who_registers_an_address_after_its_owner_gets_nothing_from_it() {
        String veras = vera.register(api);
        String mallorys = mallory.register(cluster.two().api());

        onlyVeraGetsTheAccount(veras, mallorys);
    }

    @Test
    void claims_1_a_code_that_names_no_challenge_makes_an_account_with_nobodys_password() {
        mallory.register(api);
        vera.register(api);
        String code = cluster.mail().code(vera.email(), vera.username());

        Reply verified = api.post("/v1/auth/verify-email", Map.of("email", vera.email(), "code", code))
                .expect(200);
        assertThat(verified.json().path("password_set").asBoolean(true)).isFalse();
        byAddress(vera).expect(401);
        byAddress(mallory).expect(401);

        api.post("/v1/auth/forgot-password", Map.of("email", vera.email())).expect(202);
        String token = cluster.mail().recoveryToken(vera.email());
        api.post("/v1/auth/reset-password", Map.of("token", token, "new_password", vera.password()))
                .expect(200);
        byAddress(vera).expect(200);
        byAddress(mallory).expect(401);
    }

    /** Vera reads her mail: both codes are in it, and she enters the one of the username that she chose. */
    private void onlyVeraGetsTheAccount(String veras, String mallorys) {
        String code = cluster.mail().code(vera.email(), vera.username());
        String mallorysCode = cluster.mail().code(vera.email(), mallory.username());
        vera.verify(api, mallorys, code).expect(400);
        vera.verify(api, veras, mallorysCode).expect(400);
        assertThat(byAddress(vera).status()).isIn(401, 403);

        assertThat(vera.verify(api, veras, code)
                        .expect(200)
                        .json()
                        .path("password_set")
                        .asBoolean())
                .isTrue();

        mallory.verify(api, mallorys, mallorysCode).expect(400);
        byAddress(mallory).expect(401);
        mallory.login(api).expect(401);
        Api session = api.bearing(byAddress(vera).expect(200).text("access_token"));
        assertThat(session.get("/v1/me/account").expect(200).text("username")).isEqualTo(vera.username());
    }

    private Reply byAddress(Person person) {
        return api.post("/v1/auth/login", Map.of("username", person.email(), "password", person.password()));
    }
}
