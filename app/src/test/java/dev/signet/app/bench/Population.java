package dev.signet.app.bench;

import dev.signet.app.server.FastSignatures;
import dev.signet.core.Signet;
import dev.signet.core.SignetBuilder;
import dev.signet.core.apikey.KeyFormat;
import dev.signet.core.apikey.KeyPrefix;
import dev.signet.core.crypto.AesGcmSealer;
import dev.signet.core.crypto.HmacCodeHasher;
import dev.signet.core.crypto.HmacRefreshTokens;
import dev.signet.core.crypto.RootSecret;
import dev.signet.core.crypto.SecureEntropy;
import dev.signet.core.crypto.UuidV7Ids;
import dev.signet.core.session.AccessClaims;
import dev.signet.core.session.AccessTokens;
import dev.signet.core.session.RefreshToken;
import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import dev.signet.core.verification.VerificationCode;
import dev.signet.jdbc.JdbcStores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Keys and sessions by the thousand, written past the server: it has not seen one of them before. */
final class Population {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final int A_BATCH = 5_000;

    private final SecureEntropy entropy = new SecureEntropy();
    private final UuidV7Ids ids = new UuidV7Ids(Clock.systemUTC());
    private final Jdbi jdbi;
    private final RootSecret secret;
    private final AccessTokens tokens;
    private final UserId user;
    private final OrganizationId organization;

    Population(Stage stage, UserId user, OrganizationId organization) {
        this.jdbi = Jdbi.create(stage.connections());
        this.secret = RootSecret.parse(new SecretText(stage.secret())).orThrow();
        SignetBuilder signet = Signet.builder()
                .stores(new JdbcStores(stage.connections(), new AesGcmSealer(secret, entropy), () -> {}))
                .secret(secret)
                .issuer(Stage.PUBLIC_URL);
        FastSignatures.find().ifPresent(signet::signatures);
        this.tokens = signet.build().accessTokens();
        this.user = user;
        this.organization = organization;
    }

    /** So many new keys of the organisation. */
    List<String> keys(int count) {
        List<String> raw = new ArrayList<>();
        write(count, """
                INSERT INTO api_keys (
                    id, organization_id, name, display_prefix, digest, scopes, source, created_by, maker_role,
                    is_admin_managed, created_at)
                VALUES (:id, :organization, 'bench', 'bench', :digest, '{*}', 'dashboard', :user, 'owner', false, now())
                """, batch -> {
            SecretText key = KeyFormat.generate(new KeyPrefix("capy_live_"), entropy);
            raw.add(key.reveal());
            batch.bind("id", ids.next())
                    .bind("organization", organization.value())
                    .bind("user", user.value())
                    .bind("digest", Digest.sha256(key.reveal()).bytes());
        });
        return raw;
    }

    /** An access token each of so many new sessions. */
    List<String> accessTokens(int count) {
        return accessTokens(user, count);
    }

    private List<String> accessTokens(UserId whose, int count) {
        Instant now = Instant.now();
        return sessions(whose, count).stream()
                .map(id -> tokens.issue(new AccessClaims(whose, id, organization, now, now.plus(LIFE)))
                        .reveal())
                .toList();
    }

    /** An access token of each of so many new people who administer the organisation. */
    List<String> administrators(int count) {
        List<UserId> people = new ArrayList<>();
        write(count, """
                WITH person AS (
                    INSERT INTO accounts (id, username, is_active, token_balance, tokens_used, created_at, updated_at)
                    VALUES (:id, :username, true, 0, 0, now(), now())
                    RETURNING id
                )
                INSERT INTO memberships (organization_id, user_id, role, created_at)
                SELECT :organization, id, 'admin', now() FROM person
                """, batch -> {
            UUID id = ids.next();
            batch.bind("id", id).bind("username", "bench" + people.size()).bind("organization", organization.value());
            people.add(new UserId(id));
        });
        return people.stream()
                .flatMap(person -> accessTokens(person, 1).stream())
                .toList();
    }

    /** The first refresh token each of so many new sessions. */
    List<String> refreshTokens(int count) {
        HmacRefreshTokens refreshTokens = new HmacRefreshTokens(secret);
        return sessions(count).stream()
                .map(id -> refreshTokens.write(new RefreshToken(id, 0, 0)).reveal())
                .toList();
    }

    /** So many new sessions. */
    List<SessionId> sessions(int count) {
        return sessions(user, count);
    }

    private List<SessionId> sessions(UserId whose, int count) {
        List<SessionId> made = new ArrayList<>();
        write(count, """
                INSERT INTO sessions (
                    id, user_id, organization_id, method, created_at, last_seen_at, expires_at, client_address,
                    user_agent, refresh_nonce, refresh_counter, refreshed_at, refreshable_until)
                VALUES (:id, :user, :organization, 'code', now(), now(), now() + interval '1 hour', '127.0.0.1',
                    'bench', 0, 0, now(), now() + interval '1 day')
                """, batch -> {
            UUID id = ids.next();
            made.add(new SessionId(id));
            batch.bind("id", id).bind("organization", organization.value()).bind("user", whose.value());
        });
        return made;
    }

    /**
     * What proves each of so many addresses to be somebody's, as verify-code takes it: the address and its code.
     *
     * @param names what the addresses begin with
     */
    List<String> codes(String names, int count) {
        HmacCodeHasher hasher = new HmacCodeHasher(secret);
        VerificationCode code = new VerificationCode(new SecretText("123456"));
        List<String> bodies = new ArrayList<>();
        write(count, """
                INSERT INTO challenges (
                    id, purpose, address, slot, code_hash, asked_from, attempts, open_attempts,
                    open_attempts_by_client, created_at, expires_at)
                VALUES (:id, 'sign_in', :address, 1, :hash, '127.0.0.1', 0, 0, '{}', now(),
                    now() + interval '10 minutes')
                """, batch -> {
            UUID id = ids.next();
            String address = names + bodies.size() + "@example.com";
            bodies.add("{\"email\": \"" + address + "\", \"code\": \"123456\", \"challenge_id\": \"" + id + "\"}");
            batch.bind("id", id)
                    .bind("address", address)
                    .bind("hash", hasher.hash(new ChallengeId(id), code).bytes());
        });
        return bodies;
    }

    private void write(int count, String statement, Consumer<PreparedBatch> row) {
        for (int done = 0; done < count; done += A_BATCH) {
            int rows = Math.min(A_BATCH, count - done);
            jdbi.useTransaction(handle -> {
                PreparedBatch batch = handle.prepareBatch(statement);
                for (int i = 0; i < rows; i++) {
                    row.accept(batch);
                    batch.add();
                }
                batch.execute();
            });
        }
    }
}
