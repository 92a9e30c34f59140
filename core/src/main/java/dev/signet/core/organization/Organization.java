package dev.signet.core.organization;

import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import java.time.Instant;
import java.util.Optional;

/**
 * An organisation: what keys, projects and people belong to.
 *
 * @param personal whether it came with a person's account; such a one cannot be deleted
 * @param suspendedAt since when everything that concerns it is refused
 * @param external what the external issuer calls it that manages its roles; empty where none does
 */
public record Organization(
        OrganizationId id,
        Label name,
        Slug slug,
        boolean personal,
        Billing billing,
        Optional<Instant> suspendedAt,
        Optional<String> suspendedReason,
        Instant createdAt,
        Instant updatedAt,
        Optional<ExternalName> external) {
    /** One that no external issuer vouches for. */
    public Organization(
            OrganizationId id,
            Label name,
            Slug slug,
            boolean personal,
            Billing billing,
            Optional<Instant> suspendedAt,
            Optional<String> suspendedReason,
            Instant createdAt,
            Instant updatedAt) {
        this(id, name, slug, personal, billing, suspendedAt, suspendedReason, createdAt, updatedAt, Optional.empty());
    }

    /** One that an external issuer vouches for, seen for the first time. */
    public static Organization vouchedFor(
            OrganizationId id, Label name, Slug slug, ExternalName external, Instant now) {
        return new Organization(
                id,
                name,
                slug,
                false,
                Billing.none(),
                Optional.empty(),
                Optional.empty(),
                now,
                now,
                Optional.of(external));
    }

    /** The same, now that its issuer gives it another slug, as of then; its name follows where it was the last slug. */
    public Organization renamed(ExternalName anew, Label followed, Instant asOf) {
        boolean follows = external.flatMap(ExternalName::slug)
                .filter(name.value()::equals)
                .isPresent();
        return new Organization(
                id,
                follows ? followed : name,
                slug,
                personal,
                billing,
                suspendedAt,
                suspendedReason,
                createdAt,
                asOf.isAfter(updatedAt) ? asOf : updatedAt,
                Optional.of(anew));
    }

    /** One just founded. */
    public static Organization founded(OrganizationId id, Label name, Slug slug, boolean personal, Instant now) {
        return new Organization(id, name, slug, personal, Billing.none(), Optional.empty(), Optional.empty(), now, now);
    }
}
