package dev.signet.http.console;

import dev.signet.core.shared.Refusal;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Dialect;

/** A page that says why there is no other. */
final class PageDialect implements Dialect {
    private final Pages pages;

    PageDialect(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Answer error(Refusal refusal, String requestId) {
        int status = PageStatus.of(refusal);
        String title = status == 404 ? "There is nothing here" : "That did not work";
        return pages.page(
                status,
                "message",
                pages.bare(title),
                "text",
                refusal.message(),
                "link",
                "/",
                "linkText",
                "Go to the start page");
    }
}
