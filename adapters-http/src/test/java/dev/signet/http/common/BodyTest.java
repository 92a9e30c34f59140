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
                        new FieldError("scopes", "must be a list of strings"),
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
    void an_invalid_member_has_no_value() {
        Member<Label> name = body("{}").required("name", Label::parse);
        assertThatThrownBy(name::get).isInstanceOf(IllegalStateException.class);
    }

    private static Body body(String json) {
        return JsonText.read(json.getBytes(StandardCharsets.UTF_8))
                .map(Body::new)
                .toOptional()
                .orElseThrow();
    }
}
