package dev.signet.http.console;

import dev.signet.core.recovery.StartRecovery;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Form;
import dev.signet.http.common.Member;

/** {@code /forgot}: asks for a recovery link by mail; the same page for every address. */
final class ForgotPage {
    private static final String SENT = "/forgot/sent";

    private final Pages pages;
    private final StartRecovery startRecovery;

    ForgotPage(Pages pages, StartRecovery startRecovery) {
        this.pages = pages;
        this.startRecovery = startRecovery;
    }

    Result<Answer> show(Guest guest) {
        return Result.ok(page(guest, "", Problems.none()));
    }

    Result<Answer> take(Guest guest, Form form) {
        Body body = form.body();
        Member<EmailAddress> email = body.required("email", EmailAddress::parse);
        return Result.ok(body.whenValid(email::get)
                .flatMap(address -> startRecovery.start(address, guest.caller()))
                .fold(
                        done -> Pages.goTo(SENT),
                        refusal -> page(guest, form.typed("email"), Problems.of(refusal, "email"))));
    }

    /** {@code /forgot/sent}. */
    Result<Answer> sent(Guest guest) {
        return Result.ok(pages.page(
                "message",
                pages.frame(guest, "Look into your mail"),
                "text",
                "If this address has an account, a link to set a new password is on its way to it.",
                "link",
                "/sign-in",
                "linkText",
                "Back to the sign-in"));
    }

    private Answer page(Guest guest, String email, Problems problems) {
        return pages.page(problems, "forgot", pages.frame(guest, "Set a new password"), "email", email);
    }
}
