package dev.signet.core.memory;

import dev.signet.core.account.Username;
import dev.signet.core.registration.RegistrationClaim;
import dev.signet.core.registration.RegistrationClaims;
import dev.signet.core.shared.ClaimId;
import dev.signet.core.shared.EmailAddress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

final class MemoryRegistrationClaims implements RegistrationClaims {
    private static final Comparator<RegistrationClaim> NEWEST_FIRST = Comparator.comparing(RegistrationClaim::createdAt)
            .reversed()
            .thenComparing(Order.newestFirst(claim -> claim.id().value()));

    private final MemoryTransactions transactions;
    private final Table<ClaimId, RegistrationClaim> claims;
    private final Index<EmailAddress, ClaimId, RegistrationClaim> byAddress;
    private final Index<String, ClaimId, RegistrationClaim> byUsername;

    MemoryRegistrationClaims(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.claims = new Table<>(transactions);
        this.byAddress = claims.index(claim -> Optional.of(claim.address()));
        this.byUsername = claims.index(claim -> Optional.of(claim.username().canonical()));
    }

    @Override
    public boolean add(RegistrationClaim claim, Instant now) {
        return transactions.inTransaction(() -> {
            List<RegistrationClaim> living = living(claim.address(), now);
            if (living.size() >= RegistrationClaim.MOST_LIVING) {
                Optional<RegistrationClaim> yielding = living.stream()
                        .filter(other -> other.claimedFrom().equals(claim.claimedFrom()))
                        .max(NEWEST_FIRST);
                if (yielding.isEmpty()) {
                    return false;
                }
                yielding.ifPresent(other -> claims.remove(other.id()));
            }
            claims.add(claim.id(), claim);
            return true;
        });
    }

    @Override
    public Optional<RegistrationClaim> find(ClaimId id, EmailAddress address, Instant now) {
        return transactions.inTransaction(() ->
                claims.find(id).filter(claim -> claim.address().equals(address) && now.isBefore(claim.expiresAt())));
    }

    @Override
    public List<RegistrationClaim> living(EmailAddress address, Instant now) {
        return transactions.inTransaction(
                () -> newestFirst(byAddress.with(address), now).toList());
    }

    /** The newest living claim that wants this username, in any case. */
    Optional<RegistrationClaim> newest(Username username, Instant now) {
        return transactions.inTransaction(
                () -> newestFirst(byUsername.with(username.canonical()), now).findFirst());
    }

    @Override
    public void drop(ClaimId id, EmailAddress address) {
        transactions.run(() ->
                claims.find(id).filter(claim -> claim.address().equals(address)).ifPresent(claim -> claims.remove(id)));
    }

    @Override
    public void drop(EmailAddress address) {
        transactions.run(() -> byAddress.with(address).forEach(claim -> claims.remove(claim.id())));
    }

    private static Stream<RegistrationClaim> newestFirst(Stream<RegistrationClaim> claims, Instant now) {
        return claims.filter(claim -> now.isBefore(claim.expiresAt())).sorted(NEWEST_FIRST);
    }
}
