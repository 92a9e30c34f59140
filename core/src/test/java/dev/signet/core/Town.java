package dev.signet.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.account.Password;
import dev.signet.core.account.Username;
import dev.signet.core.authentication.Superusers;
import dev.signet.core.google.SignInWithGoogle;
import dev.signet.core.memory.MemorySignet;
import dev.signet.core.memory.SettableClock;
import dev.signet.core.outbox.LeasedMail;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.registration.Register;
import dev.signet.core.registration.VerifiedEmail;
import dev.signet.core.session.AccessToken;
import dev.signet.core.session.TokenPair;
import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Refusal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.UserId;
import dev.signet.core.signin.RefreshSession;
import dev.signet.core.signin.SignInWithPassword;
import dev.signet.core.verification.CodeSent;
import dev.signet.core.verification.Guess;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A place with people in it: what use-case tests begin with. */
public final class Town implements AutoCloseable {
    public static final String GOOD_PASSWORD = "correct-horse-battery-staple";

    /** Whose account, once they have one, is a superuser's. */
    public static final String SUPERUSER = "root@example.com";

    private final TestGoogle google = new TestGoogle();
    private final MemorySignet memory;

    public Town() {
        this(builder -> {});
    }

    /** One that is built with these choices on top. */
    public Town(Consumer<SignetBuilder> choices) {
        memory = new MemorySignet(choices.andThen(builder -> Signatures.choose(builder)
                .superusers(new Superusers(Set.of(email(SUPERUSER))))
                .google(TestGoogle.CLIENTS, google)));
    }

    public Signet signet() {
        return memory.signet();
    }

    public SettableClock clock() {
        return memory.clock();
    }

    public Stores stores() {
        return memory.stores();
    }

    public void wait(Duration time) {
        clock().advance(time);
    }

    /** A call from the address 203.0.113.n. */
    public static Caller client(int n) {
        String text = "203.0.113." + n;
        return new Caller(
                Optional.empty(),
                ClientAddress.of(text, new byte[] {(byte) 203, 0, 113, (byte) n}),
                "test/1.0",
                "request-" + n);
    }

    public static EmailAddress email(String text) {
        return EmailAddress.parse(text).toOptional().orElseThrow();
    }

    public static <T> T ok(Result<T> result) {
        assertThat(result).isInstanceOf(Result.Ok.class);
        return result.orThrow();
    }

    public static Refusal refusal(Result<?> result) {
        assertThat(result).isInstanceOf(Result.Refused.class);
        return ((Result.Refused<?>) result).refusal();
    }

    public Result<CodeSent> tryRegister(String username, String email, String password, Caller caller) {
        return signet().register()
                .register(new Register.Request(new Username(username), email(email), Password.of(password)), caller);
    }

    public ChallengeId register(String username, String email, String password, Caller caller) {
        return ok(tryRegister(username, email, password, caller)).challengeId();
    }

    public List<OutgoingMail> takeMail() {
        return memory.takeMail();
    }

    /** How many mails were put since the last look, those that are never sent included. */
    public int writtenMails() {
        Instant now = clock().instant();
        List<LeasedMail> leased = stores().outbox().lease(100, now, now.plusSeconds(1));
        leased.forEach(mail -> stores().outbox().delivered(mail.lease(), now));
        return leased.size();
    }

    /** The one mail that was put since the last look. */
    public OutgoingMail takeOnlyMail() {
        List<OutgoingMail> mails = takeMail();
        assertThat(mails).hasSize(1);
        return mails.get(0);
    }

    public String takeCode() {
        return parameter(takeOnlyMail(), MailParameter.CODE);
    }

    public static String parameter(OutgoingMail mail, MailParameter parameter) {
        return mail.parameter(parameter).reveal();
    }

    public Result<VerifiedEmail> verify(String email, String code, ChallengeId challenge) {
        return signet().verifyEmail().verify(new Guess(email(email), code, Optional.of(challenge)), client(1));
    }

    public Result<VerifiedEmail> verify(String email, String code, Caller caller) {
        return signet().verifyEmail().verify(new Guess(email(email), code, Optional.empty()), caller);
    }

    /** Registers and verifies somebody, all from their own address. */
    public void settle(String username, String email) {
        Caller home = client(100);
        ChallengeId challenge = register(username, email, GOOD_PASSWORD, home);
        ok(verify(email, takeCode(), challenge));
    }

    public Result<AccessToken> trySignIn(String login, String password, Caller caller) {
        return signet().signInWithPassword()
                .signIn(new SignInWithPassword.Request(login, Password.of(password)), caller);
    }

    public String signIn(String login) {
        return ok(trySignIn(login, GOOD_PASSWORD, client(1))).token().reveal();
    }

    public Result<CodeSent> trySendCode(String email, Caller caller) {
        return signet().sendCode().send(email(email), caller);
    }

    /** Asks for a code to sign in with; what the only mail that came of it says. */
    public String sendCode(String email, Caller caller) {
        ok(trySendCode(email, caller));
        return takeCode();
    }

    public Result<TokenPair> trySignInWithCode(String email, String code, Caller caller) {
        return signet().signInWithCode().signIn(new Guess(email(email), code, Optional.empty()), caller);
    }

    public Result<TokenPair> trySignInWithCode(String email, String code, ChallengeId challenge, Caller caller) {
        return signet().signInWithCode().signIn(new Guess(email(email), code, Optional.of(challenge)), caller);
    }

    public TokenPair signInWithCode(String email) {
        return ok(trySignInWithCode(email, sendCode(email, client(1)), client(1)));
    }

    public Result<TokenPair> tryRefresh(SecretText refreshToken, UserId user) {
        return signet().refreshSession().refresh(new RefreshSession.Request(refreshToken, user), client(1));
    }

    public Result<TokenPair> tryRefresh(TokenPair pair) {
        return tryRefresh(pair.refreshToken(), pair.userId());
    }

    public TokenPair refresh(TokenPair pair) {
        return ok(tryRefresh(pair));
    }

    public Person person(TokenPair pair) {
        return person(pair.access().token().reveal());
    }

    /** What Google says of this person now. */
    public SecretText googleCredential(String subject, String email) {
        return google.credential(subject, email, clock().instant());
    }

    /** The same of a person in an organisation whose mailboxes are Google's. */
    public SecretText workspaceCredential(String subject, String email) {
        return google.credential(subject, email, clock().instant(), claims -> claims.put("hd", "example.com"));
    }

    public Result<AccessToken> trySignInWithGoogle(SecretText credential) {
        return signet().signInWithGoogle()
                .signIn(new SignInWithGoogle.Request(credential, Optional.empty(), Optional.empty()), client(1));
    }

    /** Links the account of who is signed in. */
    public Result<AccessToken> tryLinkGoogle(Person person, SecretText credential) {
        return signet().signInWithGoogle()
                .signIn(
                        new SignInWithGoogle.Request(credential, Optional.empty(), Optional.of(person)),
                        client(1).as(person));
    }

    /** Another code than this one. */
    public static String otherCode(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }

    public Result<Principal> authenticate(String token) {
        return signet().authenticator().authenticate(token);
    }

    public Person person(String token) {
        return ok(authenticate(token).flatMap(Principal::requireSession));
    }

    @Override
    public void close() {
        memory.close();
    }
}
