package dev.signet.http.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.FieldError;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.Result;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Contract section 1, JSON: what is invalid. */
class BodyTest {
    @Test
    void everything_that_is_wrong_is_told_at_once() {
        Body body = body("{\"email\":\"nobody\",\"name\":1,\"scopes\":[\"a\",2],\"id\":\"1\",\"flag\":\"true\"}");
        body.required("email", EmailAddress::parse);
        body.required("name", Label::parse);
        body.required("missing", Result::ok);
        body.optionalList("scopes", Scopes::parse);
        body.optional("id", Parsers.id(ChallengeId::parse));
        body.flag("flag");
        assertThat(body.whenValid(() -> "never"))
                .isEqualTo(Result.refused(new Invalid(List.of(
                        new FieldError("email", "must be a mail address"),
                        new FieldError("name", "must be a string"),
                        new FieldError("missing", "is required"),
                        new FieldError("scopes", OptionalInt.of(1), "must be a list of strings"),
                        new FieldError("id", "must be a UUID"),
                        new FieldError("flag", "must be a boolean")))));
    }

    @Test
    void null_is_the_same_as_absent() {
        Body body = body("{\"a\":null,\"b\":null,\"c\":null,\"d\":null}");
        assertThat(body.optional("a", Result::ok).get()).isEmpty();
        assertThat(body.optionalList("b", Scopes::parse).get()).isEmpty();
        assertThat(body.flag("c").get()).isFalse();
        body.required("d", Result::ok);
        assertThat(body.whenValid(() -> "never"))
                .isEqualTo(Result.refused(new Invalid(List.of(new FieldError("d", "is required")))));
    }

    @Test
    void members_are_read_and_unknown_ones_ignored() {
        Body body = body("{\"name\":\" key \",\"scopes\":[],\"flag\":true,\"unknown\":[]}");
        Member<Label> name = body.required("name", Label::parse);
        Member<Optional<Scopes>> scopes = body.optionalList("scopes", Scopes::parse);
        assertThat(body.whenValid(() -> name.get().value() + scopes.get()))
                .isEqualTo(Result.ok("key" + Optional.of(Scopes.none())));
        assertThat(body.flag("flag").get()).isTrue();
        assertThat(body.names("unknown")).isTrue();
        assertThat(body.names("absent")).isFalse();
    }

    @Test
    void the_item_of_a_list_that_is_wrong_is_known_and_what_was_sent() {
        assertThat(wrong("[\"a\",\"B\",\"C\"]")).isEqualTo("[1] \"B\"");
        assertThat(wrong("[\"a\",\"b\",\"a\",\"a\"]")).isEqualTo("[2] \"a\"");
        assertThat(wrong("[{}]")).isEqualTo("[0] {}");
        assertThat(wrong("{\"0\":1}")).isEqualTo("[] {\"0\":1}");
    }

    @Test
    void unknown_members_may_be_refused_and_what_they_hold_is_not_told() {
        Body body = body("{\"known\":1,\"b\":2,\"a\":null}");
        body.optional("known", Result::ok);
        body.optional("absent", Result::ok);
        body.refuseUnknown();
        FieldError known = new FieldError("known", "must be a string");
        FieldError unknown = new FieldError("b", "is not a member of this body");
        assertThat(body.whenValid(() -> "never"))
                .isEqualTo(Result.refused(
                        new Invalid(List.of(known, unknown, new FieldError("a", "is not a member of this body")))));
        assertThat(body.sent(known))
                .hasValueSatisfying(sent -> assertThat(sent.intValue()).isEqualTo(1));
        assertThat(body.sent(unknown)).isEmpty();
        assertThat(body.sent(FieldError.required("absent"))).isEmpty();
    }

    @Test
    void an_invalid_member_has_no_value() {
        Member<Label> name = body("{}").required("name", Label::parse);
        assertThatThrownBy(name::get).isInstanceOf(IllegalStateException.class);
    }

    /** The item that is wrong with a list of scopes, and what was sent there. */
    private static String wrong(String scopes) {
        Body body = body("{\"scopes\":" + scopes + "}");
        body.optionalList("scopes", Scopes::parse);
        return body.whenValid(() -> "never").fold(valid -> valid, refusal -> {
            FieldError error = ((Invalid) refusal).fields().get(0);
            String item =
                    error.item().isPresent() ? Integer.toString(error.item().getAsInt()) : "";
            return "[" + item + "] " + body.sent(error).orElseThrow();
        });
    }

    private static Body body(String json) {
        return JsonText.read(json.getBytes(StandardCharsets.UTF_8))
                .map(Body::new)
                .toOptional()
                .orElseThrow();
    }
}
