package dev.signet.core.contract;

import dev.signet.core.account.Account;
import dev.signet.core.account.PasswordHash;
import dev.signet.core.account.Username;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.KeySource;
import dev.signet.core.organization.ExternalName;
import dev.signet.core.organization.Organization;
import dev.signet.core.organization.Role;
import dev.signet.core.organization.Slug;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SecretText;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Values that no other test has, and in no store yet. */
abstract class Values {
    /** When everything begins. Stores keep times to the millisecond. */
    public static final Instant NOW = Instant.parse("2026-03-04T05:06:07.089Z");

    /** Text that breaks what is careless about quotes, planes, directions and combining marks. */
    public static final String UNUSUAL =
            "Zoë \"O'Neil\" \\ %_ $1 ?:x {}; -- \u05d0\u05d1 \u0639\u0631 \u65e5\u672c \ud83e\uddab e\u0301";

    static final TestIds IDS = new TestIds();

    Values() {}

    /** So long after {@link #NOW}. */
    public static Instant after(Duration passed) {
        return NOW.plus(passed);
    }

    /** A new id. */
    public static UUID id() {
        return IDS.next();
    }

    /** Text that nobody else has, of {@code [a-z0-9-]}. */
    public static String unique(String prefix) {
        return prefix + "-" + id().toString().substring(9, 18);
    }

    /** An address that nobody has. */
    public static EmailAddress address() {
        return new EmailAddress(unique("person") + "@example.org");
    }

    /** A username that nobody has, in both cases. */
    public static Username username() {
        return new Username(unique("Person"));
    }

    /** A digest that nothing else has. */
    public static Digest digest() {
        return Digest.sha256(id().toString());
    }

    /** A hash that no password has. */
    public static PasswordHash hash() {
        return new PasswordHash(new SecretText("$argon2id$v=19$m=19456,t=2,p=1$" + id()));
    }

    /** A client at this IPv4 address. */
    public static ClientAddress client(String text) {
        return new ClientAddress(text, text);
    }

    /** A person with this address and a password, not in the stores. */
    public static Account person(EmailAddress address) {
        return Account.proven(new UserId(id()), username(), address, Optional.of(hash()), NOW);
    }

    /** A person without an address or a password, not in the stores. */
    public static Account bare() {
        return Account.vouchedFor(new UserId(id()), username(), NOW);
    }

    /** An organisation, not in the stores. */
    public static Organization newOrganization(boolean personal) {
        return Organization.founded(
                new OrganizationId(id()), new Label("Organization"), new Slug(unique("slug")), personal, NOW);
    }

    /** An organisation that this issuer knows by this id, not in the stores. */
    public static Organization newExternalOrganization(String issuer, String id) {
        return Organization.vouchedFor(
                new OrganizationId(id()),
                new Label("Acme"),
                new Slug(unique("slug")),
                new ExternalName(issuer, id, Optional.of("acme")),
                NOW);
    }

    /** A key, not in the stores; one of a place was made by an owner. */
    public static ApiKey newKey(ApiKeyOwner owner, UserId maker) {
        return newKey(owner, maker, NOW);
    }

    /** A key made at this time, not in the stores; one of a place was made by an owner. */
    public static ApiKey newKey(ApiKeyOwner owner, UserId maker, Instant madeAt) {
        return newKey(owner, maker, owner.person().isPresent() ? Optional.empty() : Optional.of(Role.OWNER), madeAt);
    }

    /** A key whose maker had this role, not in the stores. */
    public static ApiKey newKey(ApiKeyOwner owner, UserId maker, Optional<Role> makerRole) {
        return newKey(owner, maker, makerRole, NOW);
    }

    private static ApiKey newKey(ApiKeyOwner owner, UserId maker, Optional<Role> makerRole, Instant madeAt) {
        return new ApiKey(
                new ApiKeyId(id()),
                owner,
                new Label("Key"),
                "rst_AbCdEfGh",
                digest(),
                Scopes.all(),
                owner instanceof ApiKeyOwner.OfMember ? KeySource.CLI : KeySource.DASHBOARD,
                owner instanceof ApiKeyOwner.OfMember ? Optional.of(new Label("Laptop")) : Optional.empty(),
                maker,
                makerRole,
                false,
                madeAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }
}
