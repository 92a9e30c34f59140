package dev.signet.http.envelope;

import static dev.signet.http.envelope.Envelopes.assertData;
import static dev.signet.http.envelope.Envelopes.assertError;
import static dev.signet.http.envelope.Envelopes.assertInvalid;
import static dev.signet.http.envelope.Envelopes.assertMalformed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.http.testing.BadBodies;
import dev.signet.http.testing.Reply;
import dev.signet.http.testing.Tenant;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract sections 1 and 5: queries and bodies about the keys of a project that are malformed or invalid. */
class ApiKeyInputTest {
    private final Tenant tenant = new Tenant();
    private final ProjectKeys keys = new ProjectKeys(tenant);

    @AfterEach
    void stop() {
        tenant.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=-1",
                "page=x",
                "page=1.5",
                "page=",
                "page=1000000000",
                "page=99999999999999999999"
            })
    void any_other_page_is_422_in_the_query(String query) {
        assertInvalid(keys.list(tenant.owner, "?" + query), "query.page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "limit=%20", "limit=1&limit=1"})
    void any_other_limit_is_422_in_the_query(String query) {
        assertInvalid(keys.list(tenant.owner, "?" + query), "query.limit");
    }

    @Test
    void all_that_is_wrong_with_a_query_is_told_at_once_and_a_garbled_one_is_malformed() {
        assertInvalid(keys.list(tenant.owner, "?page=0&limit=0"), "query.page", "query.limit");
        Reply garbled = keys.list(tenant.owner, "?page=%ff");
        assertError(garbled, 422, "malformed");
        assertThat(garbled.body()).contains("\"loc\":[\"query\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "3651",
                "1.5",
                "1.0",
                "1e2",
                "\"30\"",
                "true",
                "[]",
                "{}",
                "2147483648",
                "99999999999999999999"
            })
    void any_other_number_of_days_is_422(String days) {
        assertInvalid(
                keys.make(tenant.owner, "{\"name\":\"a\",\"expires_in_days\":" + days + "}"), "body.expires_in_days");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"\"", "\"   \"", "\" \\u200b \"", "\"a\\nb\"", "1", "[\"a\"]"})
    void any_other_name_is_422(String name) {
        assertInvalid(keys.make(tenant.owner, "{\"name\":" + name + "}"), "body.name");
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_and_no_key_is_made() {
        assertInvalid(keys.make(tenant.owner, "{}"), "body.name");
        assertInvalid(keys.make(tenant.owner, "{\"name\":\"" + "x".repeat(101) + "\"}"), "body.name");
        assertInvalid(
                keys.make(tenant.owner, "{\"expires_in_days\":0,\"scopes\":\"a\"}"),
                "body.name",
                "body.expires_in_days",
                "body.scopes");
        for (String scopes : List.of("{}", "true")) {
            assertInvalid(keys.make(tenant.owner, "{\"name\":\"a\",\"scopes\":" + scopes + "}"), "body.scopes");
        }
        for (int number : List.of(51, 5_000)) {
            assertInvalid(
                    keys.make(tenant.owner, "{\"name\":\"a\",\"scopes\":" + BadBodies.scopes(number) + "}"),
                    "body.scopes");
        }
        // Ten thousand different ones are more than a body may have.
        assertError(
                keys.make(tenant.owner, "{\"name\":\"a\",\"scopes\":" + BadBodies.scopes(10_000) + "}"),
                413,
                "too_large");
        assertThat(keys.made(tenant.owner, BadBodies.scopes(50)).path("scopes")).hasSize(50);
        assertThat(assertData(keys.list(tenant.owner), 200).path("items")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"[1] # 0", "[null] # 0", "[\"A\"] # 0", "[\"a\",\"a\"] # 1", "[\"a\",\"b\",\"\"] # 2"})
    void the_item_of_a_list_that_is_wrong_is_told_by_its_number(String scopes, int item) {
        Reply reply = keys.make(tenant.owner, "{\"name\":\"a\",\"scopes\":" + scopes + "}");
        assertInvalid(reply, "body.scopes." + item);
        assertThat(reply.json().at("/error/detail/0/loc/2").isInt()).isTrue();
    }

    @Test
    void ten_thousand_scopes_are_too_many_and_no_fault() {
        String scopes = "[" + "\"a\",".repeat(9_999) + "\"a\"]";
        assertInvalid(keys.make(tenant.owner, "{\"name\":\"a\",\"scopes\":" + scopes + "}"), "body.scopes");
    }

    @Test
    void a_malformed_body_is_422_and_no_key_is_made() {
        for (String body : BadBodies.MALFORMED) {
            assertMalformed(keys.make(tenant.owner, body));
        }
        assertMalformed(keys.make(tenant.owner, ""));
        assertMalformed(keys.make(tenant.owner, BodyPublishers.ofByteArray(BadBodies.latin1())));
        assertThat(assertData(keys.list(tenant.owner), 200).path("items")).isEmpty();
    }
}
