package dev.signet.app.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Somebody who goes from page to page. */
record BrowserWalk(RunningServer server, Page page) {
    private static final int MOST_TABS = 60;

    BrowserWalk to(String path) {
        page.navigate(server.url() + path);
        return this;
    }

    BrowserWalk type(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    /** Presses the button with this name, and waits for the page that answers. */
    BrowserWalk press(String button) {
        return click(AriaRole.BUTTON, button);
    }

    /** Follows the link with this name, and waits for the page behind it. */
    BrowserWalk follow(String link) {
        return click(AriaRole.LINK, link);
    }

    private BrowserWalk click(AriaRole role, String name) {
        return loading(
                page.getByRole(role, new Page.GetByRoleOptions().setName(name)).first()::click);
    }

    // The page before has loaded, too: only what is heard of after the act is about the one that answers.
    private BrowserWalk loading(Runnable act) {
        AtomicBoolean loaded = new AtomicBoolean();
        Consumer<Page> listener = answer -> loaded.set(true);
        page.onLoad(listener);
        act.run();
        page.waitForCondition(loaded::get);
        page.offLoad(listener);
        return this;
    }

    /** Signs up with the code from the mail, and in. */
    BrowserWalk signUp(Person person) {
        to("/sign-up")
                .type("Username", person.username())
                .type("Mail address", person.email())
                .type("Password", Secrets.remember(person.password()))
                .press("Go on")
                .type("Code from the mail", server.mail().code(person.email()))
                .press("Create the account");
        return signIn(person);
    }

    BrowserWalk signIn(Person person) {
        return to("/sign-in")
                .type("Username or mail address", person.username())
                .type("Password", person.password())
                .press("Sign in");
    }

    /** What stands on the page, as it is seen. */
    String text() {
        return page.locator("body").innerText();
    }

    String heading() {
        return page.locator("h1").innerText();
    }

    /** Goes on with the tabulator until this has the focus. */
    BrowserWalk tabTo(String what) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            Locator focused = page.locator(":focus");
            if (focused.count() == 1 && what.equals(name(focused))) {
                return this;
            }
        }
        throw new AssertionError("no way by keyboard to " + what);
    }

    BrowserWalk keys(String typed) {
        page.keyboard().type(typed);
        return this;
    }

    /** Presses Enter, and waits for the page that answers. */
    BrowserWalk enter() {
        return loading(() -> page.keyboard().press("Enter"));
    }

    private String name(Locator focused) {
        String id = focused.getAttribute("id");
        Locator label = page.locator("label[for='" + id + "']");
        return (id != null && label.count() == 1 ? label : focused)
                .innerText()
                .replaceAll("\\s+", " ")
                .strip();
    }
}
