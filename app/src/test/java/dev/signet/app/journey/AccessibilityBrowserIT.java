package dev.signet.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page, light, dark and on a phone: no rule of axe (WCAG 2.2 AA) is broken. A picture of each is kept. */
@ExtendWith(Servers.class)
class AccessibilityBrowserIT {
    private static final Path PICTURES = Path.of("target", "pages");
    private static final String AXE = axe();

    @RegisterExtension
    static final ChromiumBrowser CHROMIUM = new ChromiumBrowser();

    private final List<String> broken = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"LIGHT, 1100, 800", "DARK, 1100, 800", "LIGHT, 360, 740", "DARK, 360, 740"})
    void no_page_breaks_a_rule(ColorScheme scheme, int width, int height, RunningServer server) {
        String look = scheme.name().toLowerCase(Locale.ROOT) + "-" + width;
        BrowserWalk walk = new BrowserWalk(server, CHROMIUM.open(scheme, width, height));
        for (String open : List.of(
                "/sign-in",
                "/sign-in/code",
                "/sign-in/verify",
                "/sign-up",
                "/sign-up/verify",
                "/forgot",
                "/forgot/sent",
                "/reset")) {
            look(walk.to(open), look, open);
        }
        look(
                walk.to("/sign-in")
                        .type("Username or mail address", "x")
                        .type("Password", "wrong")
                        .press("Sign in"),
                look,
                "wrong");
        Person person = Person.named("look-" + UUID.randomUUID().toString().substring(0, 8));
        walk.signUp(person);
        for (String own : List.of(
                "/keys",
                "/keys/new",
                "/sessions",
                "/account",
                "/organizations",
                "/cli",
                "/cli/approved",
                "/cli?code=none",
                "/keys/x")) {
            look(walk.to(own), look, own);
        }
        look(walk.to("/keys/new").type("Name", "Continuous integration").press("Make the key"), look, "made");
        Secrets.remember(walk.page().locator("#raw-key").inputValue());
        look(walk.follow("I have it"), look, "list");
        look(walk.follow("Revoke Continuous integration"), look, "revoke");
        look(walk.to("/cli?code=" + waiting(server)), look, "approve");
        look(walk.to("/organizations").follow("Projects and members of"), look, "organization");
        look(walk.to("/organizations").follow("API keys of"), look, "organization-keys");
        assertThat(broken).isEmpty();
    }

    private void look(BrowserWalk walk, String look, String name) {
        Page page = walk.page();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(PICTURES.resolve(look + "-" + name.replaceAll("[^a-z]+", "-") + ".png")));
        page.evaluate(AXE);
        Object violations = page.evaluate("async () => (await axe.run()).violations.map("
                + "rule => rule.id + ': ' + rule.nodes.map(node => node.html).join(' | '))");
        for (Object violation : (List<?>) violations) {
            broken.add(look + " " + name + ": " + violation);
        }
        Object wide = page.evaluate("() => document.documentElement.scrollWidth > innerWidth");
        if (Objects.equals(wide, true)) {
            broken.add(look + " " + name + ": wider than the screen");
        }
    }

    private static String waiting(RunningServer server) {
        return server.api()
                .post("/v1/cli/login/sessions", Map.of("device_name", "Ada's laptop"))
                .expect(201)
                .text("user_code");
    }

    private static String axe() {
        try (InputStream in = AccessibilityBrowserIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
