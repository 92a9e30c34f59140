package dev.signet.http.testing;

import dev.signet.core.SignetBuilder;
import dev.signet.core.authentication.Superusers;
import dev.signet.core.memory.MemorySignet;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.OutgoingMail;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.SecretText;
import dev.signet.http.HttpSettings;
import dev.signet.http.SignetHttp;
import dev.signet.http.SignetServer;
import dev.signet.http.common.TrustedProxies;
import dev.signet.http.openapi.Conformance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A whole Signet in memory behind a real port. */
public final class TestServer implements AutoCloseable {
    /** What the server believes to be reached by. */
    public static final String PUBLIC_URL = "https://id.example";

    /** Who, once signed up, runs it. */
    public static final String SUPERUSER = "root";

    private final MemorySignet memory;
    private final AtomicBoolean ready = new AtomicBoolean(true);
    private final SignetServer server;
    private final Client client;

    /** One that any client may use. */
    public TestServer() {
        this(Optional.empty(), builder -> {});
    }

    /** One that is built with these choices on top. */
    public TestServer(Consumer<SignetBuilder> choices) {
        this(Optional.empty(), choices);
    }

    /** One whose clients have to know this token. */
    public TestServer(String clientToken) {
        this(Optional.of(new SecretText(clientToken)), builder -> {});
    }

    private TestServer(Optional<SecretText> clientToken, Consumer<SignetBuilder> choices) {
        EmailAddress superuser = EmailAddress.parse(SUPERUSER + "@example.org").orThrow();
        memory = new MemorySignet(
                choices.andThen(builder -> builder.issuer(PUBLIC_URL).superusers(new Superusers(Set.of(superuser)))));
        HttpSettings settings =
                new HttpSettings("127.0.0.1", 0, PUBLIC_URL, TrustedProxies.none(), Set.of(), clientToken, true);
        server = new SignetHttp(memory.signet(), settings, ready::get).start();
        client = new Client(server.port(), Conformance::check);
    }

    /** What is behind it. */
    public MemorySignet memory() {
        return memory;
    }

    /** A client of it. */
    public Client client() {
        return client;
    }

    /** Where it listens. */
    public int port() {
        return server.port();
    }

    /** Whether it says that it is ready. */
    public void ready(boolean value) {
        ready.set(value);
    }

    /** Sends a JSON body to it. */
    public Reply post(String path, String json, String... headers) {
        return client.sendJson("POST", path, json, headers);
    }

    /** The parameter of the only mail that was written since the last call. */
    public String mailed(MailKind kind, MailParameter parameter) {
        List<OutgoingMail> mails = memory.takeMail();
        if (mails.size() != 1 || mails.get(0).kind() != kind) {
            throw new AssertionError("not one mail of kind " + kind + ": " + mails);
        }
        return mails.get(0).parameter(parameter).reveal();
    }

    /** Makes an account and answers the access token of its first session. */
    public String signUp(String username, String password) {
        String email = username + "@example.org";
        Reply registered = post(
                "/v1/auth/register",
                "{\"username\":\"" + username + "\",\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
        String code = mailed(MailKind.VERIFY_EMAIL, MailParameter.CODE);
        post(
                "/v1/auth/verify-email",
                "{\"email\":\"" + email + "\",\"code\":\"" + code + "\",\"challenge_id\":\""
                        + registered.json().path("challenge_id").asText() + "\"}");
        return signIn(username, password);
    }

    /** Signs in and answers the access token. */
    public String signIn(String username, String password) {
        Reply reply = post("/v1/auth/login", "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}");
        return reply.json().path("access_token").asText();
    }

    /** Makes an API key with these scopes, as JSON, and answers it raw. */
    public String createKey(String token, String scopes) {
        return post("/v1/auth/api-keys", "{\"name\":\"key\",\"scopes\":" + scopes + "}", bearer(token))
                .json()
                .path("raw_key")
                .asText();
    }

    /** The header that carries this token. */
    public static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    @Override
    public void close() {
        server.close();
        memory.close();
    }
}
