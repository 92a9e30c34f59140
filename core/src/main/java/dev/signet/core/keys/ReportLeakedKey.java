package dev.signet.core.keys;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.account.Username;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.apikey.KeyFormat;
import dev.signet.core.audit.Audit;
import dev.signet.core.audit.AuditAction;
import dev.signet.core.authentication.Credential;
import dev.signet.core.authentication.Credentials;
import dev.signet.core.organization.Member;
import dev.signet.core.organization.Memberships;
import dev.signet.core.organization.Role;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.MailParameter;
import dev.signet.core.outbox.Mails;
import dev.signet.core.principal.Caller;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.Done;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.SecretText;
import dev.signet.core.tx.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a key out of service that somebody found in public. Having it is proof enough: whoever has it could use it. So the
 * one who reports it need not be known, and could learn by using it whatever the time that this takes may tell.
 */
public final class ReportLeakedKey {
    private final Credentials credentials;
    private final ApiKeys apiKeys;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Mails mails;
    private final Audit audit;
    private final Transactions transactions;
    private final Clock clock;

    public ReportLeakedKey(
            Credentials credentials,
            ApiKeys apiKeys,
            Accounts accounts,
            Memberships memberships,
            Mails mails,
            Audit audit,
            Transactions transactions,
            Clock clock) {
        this.credentials = credentials;
        this.apiKeys = apiKeys;
        this.accounts = accounts;
        this.memberships = memberships;
        this.mails = mails;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Revokes the key unless it is over, an admin-managed one too, and tells its owner by mail: its person, or the owners
     * of its organisation and who made it. Never refuses, and answers the same for any text.
     */
    public Result<Done> report(SecretText raw, Caller caller) {
        Instant now = clock.instant();
        if (KeyFormat.isWellFormed(raw.reveal())) {
            credentials
                    .key(Digest.sha256(raw.reveal()))
                    .map(Credential.OfKey::key)
                    .filter(key -> !key.isOver(now))
                    .ifPresent(key -> revoke(key, caller, now));
        }
        return Result.done();
    }

    private void revoke(ApiKey key, Caller caller, Instant now) {
        transactions.inTransaction(() -> {
            if (apiKeys.revoke(key.owner(), key.id(), now)) {
                Audit trail = audit.of(key.owner());
                trail.tell(AuditAction.API_KEY_LEAK_REPORTED, Optional.empty(), key.id(), caller, now);
                trail.tell(AuditAction.API_KEY_REVOKED, Optional.empty(), key.id(), caller, now);
                owners(key).forEach((address, username) -> tell(key, address, username, now));
            }
            return Done.DONE;
        });
    }

    private void tell(ApiKey key, EmailAddress address, Username username, Instant now) {
        mails.tell(
                MailKind.KEY_LEAKED,
                address,
                Map.of(
                        MailParameter.USERNAME, new SecretText(username.value()),
                        MailParameter.KEY_NAME, new SecretText(key.name().value()),
                        MailParameter.KEY_PREFIX, new SecretText(key.displayPrefix())),
                now);
    }

    private Map<EmailAddress, Username> owners(ApiKey key) {
        Map<EmailAddress, Username> owners = new LinkedHashMap<>();
        if (key.owner() instanceof ApiKeyOwner.OfOrganization || key.owner() instanceof ApiKeyOwner.OfProject) {
            key.owner().organization().ifPresent(organization -> addOwners(organization, owners));
        }
        accounts.find(key.createdBy())
                .filter(Account::active)
                .ifPresent(maker -> maker.email().ifPresent(address -> owners.put(address, maker.username())));
        return owners;
    }

    private void addOwners(OrganizationId organization, Map<EmailAddress, Username> owners) {
        for (Member member : memberships.members(organization)) {
            if (member.role() == Role.OWNER) {
                member.email().ifPresent(address -> owners.put(address, member.username()));
            }
        }
    }
}
