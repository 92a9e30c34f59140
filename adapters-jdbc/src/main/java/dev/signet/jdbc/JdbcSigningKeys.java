package dev.signet.jdbc;

import dev.signet.core.session.SigningKey;
import dev.signet.core.session.SigningKeys;
import dev.signet.core.shared.Sealer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.IntSupplier;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

final class JdbcSigningKeys implements SigningKeys {
    private static final String ALL = """
            SELECT generation, key_id, public_jwk, sealed_private_jwk, created_at, signs_from
            FROM signing_keys
            ORDER BY generation
            """;
    private static final String ADD = """
            INSERT INTO signing_keys (generation, key_id, public_jwk, sealed_private_jwk, created_at, signs_from)
            VALUES (:generation, :keyId, :publicJwk, :sealedPrivateJwk, :createdAt, :signsFrom)
            ON CONFLICT (generation) DO NOTHING
            """;
    private static final String REPLACE_ALL = "WITH added AS (" + ADD + """
            RETURNING generation
            ), forgotten AS (
                DELETE FROM signing_keys AS old USING added WHERE old.generation <> added.generation
            )
            SELECT count(*) FROM added
            """;
    private static final String FORGET = """
            DELETE FROM signing_keys AS followed
            WHERE EXISTS (
                SELECT 1 FROM signing_keys AS newer
                WHERE newer.generation > followed.generation AND newer.signs_from <= :succeededBy)
            """;

    private static final String RESEAL = """
            UPDATE signing_keys SET sealed_private_jwk = :anew
            WHERE generation = :generation AND sealed_private_jwk = :was
            """;

    private final Sql sql;
    private final Sealer sealer;

    JdbcSigningKeys(Sql sql, Sealer sealer) {
        this.sql = sql;
        this.sealer = sealer;
    }

    @Override
    public List<SigningKey> all() {
        return sql.run(handle -> handle.createQuery(ALL).map(this::read).list());
    }

    @Override
    public boolean add(SigningKey key) {
        return sql.run(handle -> bind(handle.createUpdate(ADD), key).execute()) == 1;
    }

    @Override
    public boolean replaceAll(SigningKey key) {
        return sql.run(handle -> bind(handle.createQuery(REPLACE_ALL), key)
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }

    @Override
    public void forget(Instant succeededBy) {
        sql.run(handle ->
                handle.createUpdate(FORGET).bind("succeededBy", succeededBy).execute());
    }

    private <S extends SqlStatement<S>> S bind(S statement, SigningKey key) {
        return statement
                .bind("generation", key.generation())
                .bind("keyId", key.keyId())
                .bind("publicJwk", key.publicJwk())
                .bind(
                        "sealedPrivateJwk",
                        sealer.seal(key.privateJwk(), context(key.generation(), key.keyId(), key.publicJwk())))
                .bind("createdAt", key.createdAt())
                .bind("signsFrom", key.signsFrom());
    }

    @Override
    public int reseal() {
        return sql.run(handle -> handle.createQuery(ALL).map(this::resealing).list()).stream()
                .mapToInt(IntSupplier::getAsInt)
                .sum();
    }

    private IntSupplier resealing(ResultSet row, StatementContext context) throws SQLException {
        int generation = row.getInt("generation");
        byte[] was = row.getBytes("sealed_private_jwk");
        String about = context(generation, row.getString("key_id"), row.getString("public_jwk"));
        return () -> sealer.isCurrent(was) ? 0 : replace(generation, was, sealer.seal(sealer.open(was, about), about));
    }

    // Only in the place of what was opened: another node may be doing the same.
    private int replace(int generation, byte[] was, byte[] anew) {
        return sql.run(handle -> handle.createUpdate(RESEAL)
                .bind("generation", generation)
                .bind("was", was)
                .bind("anew", anew)
                .execute());
    }

    private SigningKey read(ResultSet row, StatementContext context) throws SQLException {
        int generation = row.getInt("generation");
        String keyId = row.getString("key_id");
        String publicJwk = row.getString("public_jwk");
        return new SigningKey(
                generation,
                keyId,
                publicJwk,
                sealer.open(row.getBytes("sealed_private_jwk"), context(generation, keyId, publicJwk)),
                Columns.instant(row, "created_at"),
                Columns.instant(row, "signs_from"));
    }

    // With the public part: who can write to the database cannot have signatures of their own accepted.
    private static String context(int generation, String keyId, String publicJwk) {
        return "signing-key/" + generation + "/" + keyId + "/" + publicJwk;
    }
}
