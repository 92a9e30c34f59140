package dev.signet.http.console;

import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.core.verification.Guess;
import dev.signet.http.common.Body;
import dev.signet.http.common.Form;
import dev.signet.http.common.Member;
import java.util.Optional;

/**
 * What a form for a mailed code looks like.
 *
 * @param action where it goes
 * @param resend where the form for a new code goes
 */
record CodeForm(String action, String resend, String lead, String button) {
    /** Reads who proves what; the challenge is that of the browser's last request, when it was for this address. */
    static Result<Guess> read(Form form, Optional<Pending> pending) {
        Body body = form.body();
        Member<EmailAddress> email = body.required("email", EmailAddress::parse);
        Member<String> code = body.required("code", typed -> Result.ok(typed.replace(" ", "")));
        return body.whenValid(() -> new Guess(email.get(), code.get(), challenge(email.get(), pending)));
    }

    /** The challenge that a browser waits with for this address. */
    static Optional<ChallengeId> challenge(EmailAddress email, Optional<Pending> pending) {
        return pending.filter(waiting -> waiting.email().equals(email)).map(Pending::challenge);
    }
}
