package dev.signet.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.app.journey.Api;
import dev.signet.app.journey.Mailbox;
import dev.signet.app.journey.Reply;
import dev.signet.app.journey.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sign-in by a mailed code gives. */
record Tokens(String access, String refresh, String user) {
    private static final Pattern SUBJECT = Pattern.compile("\"sub\":\"([^\"]+)\"");

    /** Signs in by code; an address without an account gets one. */
    static Tokens byCode(Supplier<Api> node, Mailbox mail, String email) {
        String challenge = node.get()
                .post("/auth/verification/send-code", Map.of("email", email))
                .expect(202)
                .json()
                .at("/data/challenge_id")
                .asText();
        String code = mail.signInCode(email);
        return of(node.get()
                .post(
                        "/auth/verification/verify-code",
                        Map.of("email", email, "code", code, "challenge_id", challenge)));
    }

    /** Asks for their successors. */
    Reply refreshed(Api node) {
        return node.post("/auth/verification/refresh-token", Map.of("refresh_token", refresh, "user_uuid", user));
    }

    /** Those of an answer that has to be a success. */
    static Tokens of(Reply answer) {
        JsonNode data = answer.expect(200).json().path("data");
        String access = Secrets.remember(data.path("access_token").asText());
        String claims = claims(access);
        Matcher subject = SUBJECT.matcher(claims);
        if (!subject.find()) {
            throw new AssertionError("no subject: " + claims);
        }
        return new Tokens(access, Secrets.remember(data.path("refresh_token").asText()), subject.group(1));
    }

    /** What an access token says, as JSON. */
    static String claims(String token) {
        String middle = token.substring(token.indexOf('.') + 1, token.lastIndexOf('.'));
        return new String(Base64.getUrlDecoder().decode(middle), StandardCharsets.UTF_8);
    }
}
