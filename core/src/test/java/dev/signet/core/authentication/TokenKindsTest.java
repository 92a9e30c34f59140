package dev.signet.core.authentication;

import static dev.signet.core.Town.client;
import static dev.signet.core.Town.ok;
import static dev.signet.core.Town.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.Company;
import dev.signet.core.Town;
import dev.signet.core.account.Password;
import dev.signet.core.introspection.Introspector;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.recovery.RecoveryRefusal;
import dev.signet.core.recovery.ResetPassword;
import dev.signet.core.scope.Scope;
import dev.signet.core.session.BrowserSession;
import dev.signet.core.session.SessionCookie;
import dev.signet.core.session.SessionRefusal;
import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.SecretText;
import dev.signet.core.signin.SignInWithPassword;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A token of one kind is never taken for one of another (RFC 8725 section 3.12; RFC 9700 section 4.14). */
class TokenKindsTest {
    private final Town town = new Town();
    private final Company acme = new Company(town, "acme");

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void each_kind_works_in_its_own_place_and_nowhere_else() {
        TokenPair pair = town.signInWithCode("acme-owner@example.com");
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("access", pair.access().token().reveal());
        tokens.put("key", acme.cliKey(acme.owner, acme.organization));
        tokens.put("refresh", pair.refreshToken().reveal());
        tokens.put("cookie", cookie());
        tokens.put("recovery", recovery());
        Introspector introspector = ok(town.signet()
                .introspection()
                .openIntrospection()
                .open(acme.userKeyHolder(acme.owner, Company.scopes(Scope.TOKENS_INTROSPECT))));

        tokens.forEach((kind, token) -> {
            boolean isCredential = kind.equals("access") || kind.equals("key");
            if (isCredential) {
                ok(town.authenticate(token));
            } else {
                assertThat(refusal(town.authenticate(token))).as(kind).isEqualTo(CommonRefusal.INVALID_TOKEN);
            }
            assertThat(town.signet()
                            .introspection()
                            .introspectToken()
                            .introspect(introspector, new SecretText(token))
                            .isPresent())
                    .as(kind)
                    .isEqualTo(isCredential);
            if (!kind.equals("cookie")) {
                assertThat(SessionCookie.parse(token)
                                .flatMap(cookie -> town.signet()
                                        .authenticator()
                                        .authenticate(cookie)
                                        .toOptional()))
                        .as(kind)
                        .isEmpty();
            }
            if (!kind.equals("refresh")) {
                assertThat(refusal(town.tryRefresh(new SecretText(token), pair.userId())))
                        .as(kind)
                        .isEqualTo(SessionRefusal.INVALID_REFRESH_TOKEN);
            }
            if (!kind.equals("recovery")) {
                assertThat(refusal(town.signet().resetPassword().reset(reset(token), client(1))))
                        .as(kind)
                        .isEqualTo(RecoveryRefusal.INVALID_TOKEN);
            }
        });
        town.refresh(pair);
        ok(town.signet()
                .authenticator()
                .authenticate(SessionCookie.parse(tokens.get("cookie")).orElseThrow()));
        ok(town.signet().resetPassword().reset(reset(tokens.get("recovery")), client(1)));
    }

    private String cookie() {
        BrowserSession session = ok(town.signet()
                .browserSignIn()
                .withPassword()
                .signIn(new SignInWithPassword.Request("acme-owner", Password.of(Town.GOOD_PASSWORD)), client(1)));
        return session.cookie().text().reveal();
    }

    private String recovery() {
        town.takeMail();
        ok(town.signet().startRecovery().start(Town.email("acme-owner@example.com"), client(1)));
        return Town.parameter(town.takeOnlyMail(), MailParameter.TOKEN);
    }

    private static ResetPassword.Request reset(String token) {
        return new ResetPassword.Request(new SecretText(token), Password.of("another-horse-battery-staple"), false);
    }
}
