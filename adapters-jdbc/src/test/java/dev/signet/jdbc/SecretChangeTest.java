package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.signet.core.Signet;
import dev.signet.core.crypto.AesGcmSealer;
import dev.signet.core.crypto.RootSecret;
import dev.signet.core.crypto.SecureEntropy;
import dev.signet.core.mailing.DeliverMail;
import dev.signet.core.mailing.Delivery;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.principal.Caller;
import dev.signet.core.session.BrowserSession;
import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.SecretText;
import dev.signet.core.signin.RefreshSession;
import dev.signet.core.verification.Guess;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Contract section 8: SIGNET_SECRET_PREVIOUS. What lives through a change of the root secret, and what does not. */
class SecretChangeTest {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final RootSecret OLD = secret("the old secret, which has enough bytes");
    private static final RootSecret NEW = secret("the new secret, which has enough bytes");
    private static final EmailAddress ADA = new EmailAddress("ada@example.com");
    private static final EmailAddress BOB = new EmailAddress("bob@example.com");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-04T05:06:07.089Z"));
    private final List<OutgoingMail> sent = new ArrayList<>();

    @Test
    void all_that_lives_goes_on_while_the_old_secret_is_the_previous_one() {
        Signet before = node(OLD);
        TokenPair tokens = signIn(before, ADA);
        BrowserSession browser = signInAtBrowser(before);
        before.sendCode().send(BOB, Caller.inProcess()).orThrow();

        Signet after = node(NEW.withPrevious(OLD));

        deliver(NEW.withPrevious(OLD));
        assertThat(after.signInWithCode().signIn(guess(BOB), Caller.inProcess()).toOptional())
                .as("a code of before, in a mail of before")
                .isPresent();
        assertThat(takes(after, tokens.access().token())).as("an access token").isTrue();
        assertThat(after.authenticator().authenticate(browser.cookie()).toOptional())
                .as("a browser")
                .isPresent();
        assertThat(refresh(after, tokens)).as("a refresh token").isPresent();
    }

    @Test
    void what_is_kept_long_is_sealed_anew_and_then_nothing_hangs_on_the_old_secret() {
        TokenPair tokens = signIn(node(OLD), ADA);
        BrowserSession browser = signInAtBrowser(node(OLD));
        TokenPair renewed = refresh(node(NEW.withPrevious(OLD)), tokens).orElseThrow();
        assertThatIllegalStateException()
                .as("the signing key is still sealed by the old secret")
                .isThrownBy(() -> node(NEW).accessTokens().publishedKeys());

        node(NEW.withPrevious(OLD)).rotation().keepSigningKeysFresh().run();

        assertThat(DATABASE.stores(sealer(NEW)).signingKeys().reseal()).isZero();
        Signet later = node(NEW);
        assertThat(takes(later, tokens.access().token())).isTrue();
        assertThat(takes(later, renewed.access().token())).isTrue();
        assertThat(later.authenticator().authenticate(browser.cookie()).toOptional())
                .isPresent();
        assertThat(refresh(later, renewed)).isPresent();
    }

    @Test
    void without_the_old_secret_what_hangs_on_it_is_refused_as_what_never_was() {
        TokenPair tokens = signIn(node(OLD), ADA);
        node(OLD).sendCode().send(BOB, Caller.inProcess()).orThrow();
        deliver(OLD);
        node(NEW.withPrevious(OLD)).rotation().keepSigningKeysFresh().run();
        Signet later = node(NEW);

        assertThat(refresh(later, tokens)).isEmpty();
        assertThat(later.signInWithCode().signIn(guess(BOB), Caller.inProcess()).toOptional())
                .isEmpty();
        assertThat(takes(later, tokens.access().token()))
                .as("the session is no other than it was")
                .isTrue();
    }

    @Test
    void a_mail_that_only_the_old_secret_opens_is_not_sent_and_gone_once_it_has_expired() {
        node(OLD).sendCode().send(BOB, Caller.inProcess()).orThrow();

        deliver(NEW);
        assertThat(sent).isEmpty();
        assertThat(DATABASE.stores().outbox().backlog().mails()).isEqualTo(1);

        clock.advance(Duration.ofHours(1));
        deliver(NEW);
        assertThat(DATABASE.stores().outbox().backlog().mails()).isZero();
    }

    @Test
    void nodes_on_either_side_of_the_change_understand_each_other_when_both_know_both_secrets() {
        RootSecret one = OLD.withPrevious(NEW);
        RootSecret two = NEW.withPrevious(OLD);

        TokenPair tokens = signIn(node(one), ADA);
        TokenPair renewed = refresh(node(two), tokens).orElseThrow();
        assertThat(refresh(node(one), renewed)).isPresent();
        node(two).sendCode().send(BOB, Caller.inProcess()).orThrow();
        deliver(one);
        assertThat(node(one)
                        .signInWithCode()
                        .signIn(guess(BOB), Caller.inProcess())
                        .toOptional())
                .isPresent();
        node(two).rotation().keepSigningKeysFresh().run();
        assertThat(takes(node(one), renewed.access().token())).isTrue();
    }

    private TokenPair signIn(Signet node, EmailAddress address) {
        sendCode(node, address);
        return node.signInWithCode().signIn(guess(address), Caller.inProcess()).orThrow();
    }

    private BrowserSession signInAtBrowser(Signet node) {
        sendCode(node, ADA);
        return node.browserSignIn()
                .withCode()
                .signIn(guess(ADA), Caller.inProcess())
                .orThrow();
    }

    private void sendCode(Signet node, EmailAddress address) {
        node.sendCode().send(address, Caller.inProcess()).orThrow();
        deliver(OLD.withPrevious(NEW));
    }

    /** What the newest mail says to its reader. */
    private Guess guess(EmailAddress address) {
        String code = sent.get(sent.size() - 1).parameter(MailParameter.CODE).reveal();
        return new Guess(address, code, Optional.empty());
    }

    private static Optional<TokenPair> refresh(Signet node, TokenPair tokens) {
        return node.refreshSession()
                .refresh(new RefreshSession.Request(tokens.refreshToken(), tokens.userId()), Caller.inProcess())
                .toOptional();
    }

    private static boolean takes(Signet node, SecretText accessToken) {
        return node.authenticator()
                .authenticate(accessToken.reveal())
                .toOptional()
                .isPresent();
    }

    private void deliver(RootSecret secret) {
        new DeliverMail(
                        DATABASE.stores(sealer(secret)).outbox(),
                        mail -> {
                            sent.add(mail);
                            return new Delivery.Delivered();
                        },
                        clock)
                .deliverDue();
    }

    private Signet node(RootSecret secret) {
        return Signet.builder()
                .stores(DATABASE.stores(sealer(secret)))
                .secret(secret)
                .issuer("https://accounts.example.com")
                .clock(clock)
                .withoutRateLimits()
                .build();
    }

    private static AesGcmSealer sealer(RootSecret secret) {
        return new AesGcmSealer(secret, new SecureEntropy());
    }

    private static RootSecret secret(String text) {
        return RootSecret.parse(new SecretText(text)).orThrow();
    }
}
