package dev.signet.core.authentication;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Company;
import dev.signet.core.TestClerk;
import dev.signet.core.Town;
import dev.signet.core.account.Password;
import dev.signet.core.clilogin.PollToken;
import dev.signet.core.clilogin.StartedCliLogin;
import dev.signet.core.introspection.Introspector;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.recovery.ResetPassword;
import dev.signet.core.scope.Scope;
import dev.signet.core.session.SessionCookie;
import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.SecretText;
import dev.signet.core.signin.SignInWithPassword;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A token of one kind is never taken for one of another (RFC 8725 section 3.12; RFC 9700 section 4.14). */
class TokenKindsTest {
    private static final Map<String, Set<String>> EXPECTED = Map.of(
            "bearer", Set.of("access", "key", "external"),
            "introspected", Set.of("access", "key"),
            "cookie", Set.of("cookie"),
            "google credential", Set.of("google"),
            "poll token", Set.of("poll"),
            "refresh token", Set.of("refresh"),
            "recovery token", Set.of("recovery"));

    private final TestClerk clerk = new TestClerk();
    private final Town town =
            new Town(builder -> builder.externalIssuers(Map.of(TestClerk.ISSUER, clerk.issuer()), Set.of()));
    private final Company acme = new Company(town, "acme");
    private final TokenPair pair = town.signInWithCode("acme-owner@example.com");
    private final StartedCliLogin login =
            ok(town.signet().commandLine().startCliLogin().start(Optional.empty(), client(1)));

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void each_kind_works_in_its_own_place_and_nowhere_else() {
        Map<String, SecretText> tokens = tokens();

        places().forEach((place, takes) -> {
            Set<String> taken = tokens.keySet().stream()
                    .filter(kind -> takes.test(tokens.get(kind)))
                    .collect(Collectors.toSet());
            assertThat(taken).as(place).isEqualTo(EXPECTED.get(place));
        });
    }

    private Map<String, SecretText> tokens() {
        return Map.of(
                "access", pair.access().token(),
                "refresh", pair.refreshToken(),
                "key", new SecretText(acme.cliKey(acme.owner, acme.organization)),
                "cookie", cookie(),
                "recovery", recovery(),
                "poll", login.pollToken().text(),
                "google", town.googleCredential("123", "maggie@example.org"),
                "external", new SecretText(clerk.token("user_ada", town.clock().instant())));
    }

    /** What takes each; the last ones use up what they take, or end it. */
    private Map<String, Predicate<SecretText>> places() {
        Introspector introspector = ok(town.signet()
                .introspection()
                .openIntrospection()
                .open(acme.userKeyHolder(acme.owner, Company.scopes(Scope.TOKENS_INTROSPECT))));
        Map<String, Predicate<SecretText>> places = new LinkedHashMap<>();
        places.put(
                "bearer",
                token -> town.authenticate(token.reveal()).toOptional().isPresent());
        places.put(
                "introspected",
                token -> town.signet()
                        .introspection()
                        .introspectToken()
                        .introspect(introspector, token)
                        .isPresent());
        places.put(
                "cookie",
                token -> SessionCookie.parse(token.reveal())
                        .flatMap(cookie -> town.signet()
                                .authenticator()
                                .authenticate(cookie)
                                .toOptional())
                        .isPresent());
        places.put(
                "google credential",
                token -> town.trySignInWithGoogle(token).toOptional().isPresent());
        places.put(
                "poll token",
                token -> town.signet()
                        .commandLine()
                        .pollCliLogin()
                        .poll(login.login().id(), new PollToken(token), client(1))
                        .toOptional()
                        .isPresent());
        places.put(
                "refresh token",
                token -> town.tryRefresh(token, pair.userId()).toOptional().isPresent());
        places.put(
                "recovery token",
                token -> town.signet()
                        .resetPassword()
                        .reset(reset(token), client(1))
                        .toOptional()
                        .isPresent());
        return places;
    }

    private SecretText cookie() {
        return ok(town.signet()
                        .browserSignIn()
                        .withPassword()
                        .signIn(
                                new SignInWithPassword.Request("acme-owner", Password.of(Town.GOOD_PASSWORD)),
                                client(1)))
                .cookie()
                .text();
    }

    private SecretText recovery() {
        town.takeMail();
        ok(town.signet().startRecovery().start(Town.email("acme-owner@example.com"), client(1)));
        return new SecretText(Town.parameter(town.takeOnlyMail(), MailParameter.TOKEN));
    }

    private static ResetPassword.Request reset(SecretText token) {
        return new ResetPassword.Request(token, Password.of("another-horse-battery-staple"), false);
    }
}
