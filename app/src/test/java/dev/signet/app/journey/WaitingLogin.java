package dev.signet.app.journey;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A command line that waits for somebody to let it in. */
record WaitingLogin(Invocation login) {
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{4}-[A-Z]{4}\\b");

    /** The code that it shows, once it does. */
    String code() {
        return Eventually.find("code", () -> {
            if (!login.process().isAlive()) {
                throw new AssertionError("the login ended without a code: " + login.everything());
            }
            Matcher matcher = CODE.matcher(login.out());
            return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
        });
    }

    /** Its id, which whoever is signed in finds by the code. */
    String session(Api person) {
        return person.get("/v1/cli/login/sessions/by-code/" + code())
                .expect(200)
                .text("session_id");
    }

    /** Lets it in, as a page would, and with more in the request. */
    void authorize(Api person, Map<String, String> more) {
        Map<String, String> body = new HashMap<>(more);
        body.put("user_code", code());
        person.post("/v1/cli/login/sessions/" + session(person) + "/authorize", body)
                .expect(200);
    }

    void deny(Api person) {
        person.post("/v1/cli/login/sessions/" + session(person) + "/deny", Map.of())
                .expect(200);
    }

    /** Lets it in, and waits for its end. */
    Invocation approve(Api person, Map<String, String> more) {
        authorize(person, more);
        login.exitCode();
        return login;
    }
}
