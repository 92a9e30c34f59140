package dev.signet.app.doctor;

import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ServerAddress;
import dev.signet.app.client.SignetClient;
import dev.signet.app.settings.ServerSettings;
import dev.signet.http.common.TrustedProxies;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** How the server is reached from outside, and whom it believes about that. */
record NetworkExamination(ServerSettings settings) {
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(proxies());
        findings.add(limits());
        findings.add(publicUrl());
        return findings;
    }

    private boolean behindProxy() {
        return settings.configuredPublicUrl()
                .map(url -> "https".equals(url.getScheme()))
                .orElse(false);
    }

    private Finding proxies() {
        boolean none = settings.trustedProxies().equals(TrustedProxies.none());
        if (!none) {
            return Finding.ok("proxies", "those of SIGNET_TRUSTED_PROXIES are believed about who calls");
        }
        return behindProxy()
                ? Finding.warn(
                        "proxies",
                        "the public URL is https, so there is one in front, and none is trusted: all clients count as"
                                + " one and share its limits; set SIGNET_TRUSTED_PROXIES to its address")
                : Finding.ok("proxies", "none is believed: who connects is the client");
    }

    private Finding limits() {
        return settings.rateLimits()
                ? Finding.ok("rate limits", "are on")
                : Finding.warn(
                        "rate limits",
                        "are off, so passwords can be guessed at full speed: leave out" + " SIGNET_RATE_LIMITS");
    }

    private Finding publicUrl() {
        URI url = settings.publicUrl(settings.port());
        if (settings.configuredPublicUrl().isEmpty() && settings.port() == 0) {
            return Finding.warn("public URL", "changes with the port: set SIGNET_PORT or SIGNET_PUBLIC_URL");
        }
        return ServerAddress.parse(url.toString())
                .fold(
                        NetworkExamination::reached,
                        refusal -> Finding.warn(
                                "public URL",
                                url
                                        + " is this machine to browsers alone: programs, as the command line is one, have to"
                                        + " use localhost in its place"));
    }

    private static Finding reached(ServerAddress address) {
        try {
            SignetClient.of(address).get("/readyz").expect(200).text("status");
            return Finding.ok("public URL", address + " is reached from here, and ready");
        } catch (CommandFailure unreachable) {
            return Finding.fail(
                    "public URL", unreachable.line() + "; start 'signet serve', and check SIGNET_PUBLIC_URL");
        }
    }
}
