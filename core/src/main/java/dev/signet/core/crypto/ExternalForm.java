package dev.signet.core.crypto;

import dev.signet.core.principal.ExternalIdentity;
import dev.signet.core.principal.ExternalOrganization;
import java.text.ParseException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a session token of a Clerk-compatible issuer says, in either of its formats: {@code org_id}, {@code org_role} and
 * {@code org_slug}, or {@code o} with {@code id}, {@code rol} and {@code slg}.
 */
final class ExternalForm {
    private static final Pattern NAME = Pattern.compile("[!-~]{1,255}");
    private static final String PENDING = "pending";

    private final Set<String> authorizedParties;

    /** Tokens for these parties; for any where there are none. */
    ExternalForm(Set<String> authorizedParties) {
        this.authorizedParties = authorizedParties;
    }

    /** Whom it is about; empty when it is not valid now, for others, of somebody whose session is not complete. */
    Optional<ExternalIdentity> read(Claims claims, Instant now) throws ParseException {
        boolean ours = authorizedParties.isEmpty()
                || claims.text("azp").filter(authorizedParties::contains).isPresent();
        boolean complete = claims.text("sts").filter(PENDING::equals).isEmpty();
        return ours && complete && claims.holdAt(now) ? Optional.of(convert(claims)) : Optional.empty();
    }

    private static ExternalIdentity convert(Claims claims) throws ParseException {
        return new ExternalIdentity(
                required(claims.text("iss")),
                required(name(claims, "sub")),
                required(claims.time("iat")),
                required(claims.time("exp")),
                organization(claims));
    }

    private static Optional<ExternalOrganization> organization(Claims claims) throws ParseException {
        Optional<Claims> compact = claims.object("o");
        if (compact.isPresent()) {
            Claims inner = compact.get();
            return Optional.of(
                    new ExternalOrganization(required(name(inner, "id")), name(inner, "rol"), name(inner, "slg")));
        }
        Optional<String> id = name(claims, "org_id");
        Optional<String> role = name(claims, "org_role");
        Optional<String> slug = name(claims, "org_slug");
        return id.map(known -> new ExternalOrganization(known, role, slug));
    }

    private static Optional<String> name(Claims claims, String claim) throws ParseException {
        Optional<String> text = claims.text(claim);
        if (text.filter(value -> !NAME.matcher(value).matches()).isPresent()) {
            throw new ParseException(claim, 0);
        }
        return text;
    }

    private static <T> T required(Optional<T> claim) throws ParseException {
        return claim.orElseThrow(() -> new ParseException("a claim is missing", 0));
    }
}
