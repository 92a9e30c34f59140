package dev.signet.app.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The Chromium of this machine, without a window. */
final class ChromiumBrowser implements BeforeAllCallback, AfterAllCallback {
    private static final List<String> PLACES =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
    private static final List<String> ARGUMENTS = List.of(
            "--disable-dev-shm-usage",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final double PATIENCE_MILLIS = 20_000;

    private @Nullable Playwright playwright;
    private @Nullable Browser browser;

    @Override
    public void beforeAll(ExtensionContext context) {
        Playwright driver = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright = driver;
        browser = driver.chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        // As root, as in a container, Chromium's own sandbox cannot be set up.
                        .setChromiumSandbox(false)
                        .setArgs(ARGUMENTS));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        // The browser goes with the driver that started it; where that did not come up there is nothing to end.
        Optional.ofNullable(playwright).ifPresent(Playwright::close);
    }

    /** A new person's browser, with no cookies yet, on a page of its own. */
    Page open() {
        return page(new Browser.NewContextOptions());
    }

    /**
     * The same, for who likes it light or dark, on a screen so wide. Scripts of the test run beside those of the page,
     * which its policy would forbid.
     */
    Page open(ColorScheme scheme, int width, int height) {
        return page(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, height)
                .setBypassCSP(true));
    }

    private Page page(Browser.NewContextOptions options) {
        BrowserContext context = Objects.requireNonNull(browser, "not started").newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    private static Path executable() {
        return Stream.concat(Stream.ofNullable(System.getProperty("signet.chromium")), PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no Chromium: install one, or name it by -Dsignet.chromium"));
    }
}
