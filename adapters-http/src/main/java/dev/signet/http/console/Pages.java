package dev.signet.http.console;

import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes answers of templates, with the headers that every page has. */
final class Pages {
    private static final int OK = 200;
    private static final int SEE_OTHER = 303;
    private static final String HTML = "text/html; charset=utf-8";
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());
    private final Assets assets;
    private final boolean secure;

    /**
     * The pages.
     *
     * @param secure whether they are reached by https
     */
    Pages(Assets assets, boolean secure) {
        this.assets = assets;
        this.secure = secure;
    }

    /** What stands around a page for everybody. */
    Frame frame(Guest guest, String title) {
        return new Frame(title, assets, Section.NONE, "", "", guest.token().text(), notice(guest.call()));
    }

    /** What stands around a page of one's own. */
    Frame frame(Visitor visitor, Section section, String title) {
        return new Frame(
                title,
                assets,
                section,
                visitor.person().userId().toString(),
                visitor.account().username().value(),
                visitor.token().text(),
                notice(visitor.call()));
    }

    /** What stands around a page that nobody asked for. */
    Frame bare(String title) {
        return new Frame(title, assets, Section.NONE, "", "", "", Optional.empty());
    }

    /** A page; names and values of the template's parameters in turn. */
    Answer page(String template, Frame frame, Object... parameters) {
        return page(OK, template, frame, parameters);
    }

    /** A page with forms, and what stands against one of them. */
    Answer page(Problems problems, String template, Frame frame, Object... parameters) {
        Object[] all = Arrays.copyOf(parameters, parameters.length + 2);
        all[parameters.length] = "problems";
        all[parameters.length + 1] = problems;
        Answer page = page(problems.status(), template, frame, all);
        return problems.retryAfter().map(page::withRetryAfter).orElse(page);
    }

    /** A page that tells why there is no other. */
    Answer page(int status, String template, Frame frame, Object... parameters) {
        Map<String, Object> all = new HashMap<>();
        all.put("frame", frame);
        for (int i = 0; i < parameters.length; i += 2) {
            all.put((String) parameters[i], parameters[i + 1]);
        }
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", all, html);
        Answer answer = Answer.of(status, HTML, html.toString().getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer")
                .with("X-Frame-Options", "DENY")
                .with("Cross-Origin-Opener-Policy", "same-origin")
                .with("Cross-Origin-Resource-Policy", "same-origin");
        return secure ? answer.with("Strict-Transport-Security", "max-age=31536000") : answer;
    }

    /** Goes on to another page, by GET whatever was sent: so that to load that again sends nothing twice. */
    static Answer goTo(String path) {
        return Answer.empty(SEE_OTHER).with("Location", path).with("Referrer-Policy", "no-referrer");
    }

    /** The same, and that page says what was done. */
    static Answer goTo(String path, Notice notice) {
        return goTo(path + (path.contains("?") ? "&" : "?") + "done=" + notice.text());
    }

    /** Goes to sign in, and from there to what was asked for. */
    static Answer signInFor(Call call) {
        return goTo("/sign-in" + NextPage.of(call.pathAndQuery()).query());
    }

    /** Goes to sign in, and from there on. */
    static Answer goToSignIn(NextPage next, Notice notice) {
        return goTo("/sign-in" + next.query(), notice);
    }

    /** Goes to sign in after a form that came without a session. */
    static Answer signInAgain() {
        return goTo("/sign-in", Notice.SIGNED_OUT_BEFORE);
    }

    private static Optional<Notice> notice(Call call) {
        return call.query().toOptional().flatMap(query -> query.get("done")).flatMap(Notice::of);
    }
}
