package dev.signet.core.memory;

import dev.signet.core.shared.ChallengeId;
import dev.signet.core.shared.ClientAddress;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.verification.Challenge;
import dev.signet.core.verification.Challenges;
import dev.signet.core.verification.CodePurpose;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

final class MemoryChallenges implements Challenges {
    private static final Comparator<ChallengeRow> NEWEST_FIRST = Comparator.<ChallengeRow, Instant>comparing(
                    row -> row.challenge().createdAt())
            .reversed()
            .thenComparing(Order.newestFirst(row -> row.challenge().id().value()));
    private static final Comparator<ChallengeRow> YIELDING_LAST =
            Comparator.comparingInt(ChallengeRow::guesses).thenComparing(NEWEST_FIRST);

    private final MemoryTransactions transactions;
    private final Table<ChallengeId, ChallengeRow> rows;
    private final Index<EmailAddress, ChallengeId, ChallengeRow> byAddress;

    MemoryChallenges(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = new Table<>(transactions);
        this.byAddress = rows.index(row -> Optional.of(row.challenge().address()));
    }

    @Override
    public void add(Challenge challenge, Instant now) {
        transactions.run(() -> {
            List<ChallengeRow> living =
                    living(challenge.address(), challenge.purpose(), now).toList();
            if (living.size() >= Challenge.MOST_LIVING) {
                living.stream().max(YIELDING_LAST).ifPresent(this::remove);
            }
            rows.add(challenge.id(), new ChallengeRow(challenge, 0, Map.of()));
        });
    }

    @Override
    public Optional<Challenge> newestLiving(
            EmailAddress address, CodePurpose purpose, ClientAddress client, Instant now) {
        return transactions.inTransaction(() -> living(address, purpose, now)
                .map(ChallengeRow::challenge)
                .filter(challenge -> challenge.isFrom(client))
                .findFirst());
    }

    @Override
    public Optional<Challenge> findLiving(ChallengeId id, EmailAddress address, CodePurpose purpose, Instant now) {
        return transactions.inTransaction(
                () -> livingRow(id, address, purpose, now).map(ChallengeRow::challenge));
    }

    @Override
    public Optional<Challenge> countAttempt(ChallengeId id, EmailAddress address, CodePurpose purpose, Instant now) {
        return transactions.inTransaction(() -> {
            Optional<ChallengeRow> row = livingRow(id, address, purpose, now).filter(ChallengeRow::allowsAttempt);
            row.ifPresent(counted -> rows.put(id, counted.attempted()));
            return row.map(ChallengeRow::challenge);
        });
    }

    @Override
    public List<Challenge> countOpenAttempt(
            EmailAddress address, CodePurpose purpose, ClientAddress client, Instant now) {
        return transactions.inTransaction(() -> {
            List<ChallengeRow> open = living(address, purpose, now)
                    .filter(row -> row.allowsOpenAttempt(client.network()))
                    .toList();
            open.forEach(row -> rows.put(row.challenge().id(), row.attemptedOpenly(client.network())));
            return open.stream().map(ChallengeRow::challenge).toList();
        });
    }

    @Override
    public boolean consume(ChallengeId id, Instant now) {
        return transactions.inTransaction(() -> {
            Optional<ChallengeRow> row = rows.find(id).filter(found -> found.isLiving(now));
            row.ifPresent(this::remove);
            return row.isPresent();
        });
    }

    @Override
    public void drop(EmailAddress address, CodePurpose purpose) {
        transactions.run(() -> byAddress
                .with(address)
                .filter(row -> row.isFor(address, purpose))
                .forEach(this::remove));
    }

    private Stream<ChallengeRow> living(EmailAddress address, CodePurpose purpose, Instant now) {
        return byAddress
                .with(address)
                .filter(row -> row.isFor(address, purpose) && row.isLiving(now))
                .sorted(NEWEST_FIRST);
    }

    private Optional<ChallengeRow> livingRow(ChallengeId id, EmailAddress address, CodePurpose purpose, Instant now) {
        return rows.find(id).filter(row -> row.isFor(address, purpose) && row.isLiving(now));
    }

    private void remove(ChallengeRow row) {
        rows.remove(row.challenge().id());
    }
}
