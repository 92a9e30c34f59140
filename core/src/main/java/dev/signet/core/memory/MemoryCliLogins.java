package dev.signet.core.memory;

import dev.signet.core.apikey.DeviceGrant;
import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.CliLoginState;
import dev.signet.core.clilogin.CliLogins;
import dev.signet.core.clilogin.DeviceGrants;
import dev.signet.core.clilogin.PolledCliLogin;
import dev.signet.core.clilogin.UserCode;
import dev.signet.core.shared.CliLoginId;
import dev.signet.core.shared.Digest;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

final class MemoryCliLogins implements CliLogins, DeviceGrants {
    private record Row(CliLogin login, Digest pollToken, Duration interval, Instant nextPollAt) {}

    private final MemoryTransactions transactions;
    private final Table<CliLoginId, Row> rows;
    private final Index<UserCode, CliLoginId, Row> byCode;

    MemoryCliLogins(MemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = new Table<>(transactions);
        this.byCode = rows.index(row -> Optional.of(row.login().userCode()));
    }

    @Override
    public boolean add(CliLogin login, Digest pollToken) {
        return transactions.inTransaction(() -> {
            boolean free = find(login.userCode()).isEmpty();
            if (free) {
                rows.add(login.id(), new Row(login, pollToken, CliLogin.POLL_INTERVAL, login.createdAt()));
            }
            return free;
        });
    }

    @Override
    public Optional<CliLogin> find(CliLoginId id) {
        return transactions.inTransaction(() -> rows.find(id).map(Row::login));
    }

    @Override
    public Optional<CliLogin> find(UserCode code) {
        return transactions.inTransaction(
                () -> byCode.with(code).map(Row::login).findAny());
    }

    @Override
    public Optional<PolledCliLogin> poll(CliLoginId id, Digest pollToken, Instant now) {
        return transactions.inTransaction(() -> rows.find(id)
                .filter(row -> row.pollToken().equals(pollToken))
                .map(row -> {
                    boolean early = row.login().state(now) == CliLoginState.PENDING && now.isBefore(row.nextPollAt());
                    Duration interval = early ? row.interval().plus(CliLogin.SLOW_DOWN) : row.interval();
                    rows.put(id, new Row(row.login(), pollToken, interval, now.plus(interval)));
                    return new PolledCliLogin(row.login(), early, interval);
                }));
    }

    @Override
    public boolean authorize(CliLoginId id, DeviceGrant grant) {
        return decide(
                id,
                row -> row.login().state(grant.grantedAt()) == CliLoginState.PENDING,
                CliLoginState.AUTHORIZED,
                Optional.of(grant));
    }

    @Override
    public boolean deny(CliLoginId id, UserId by, Instant now) {
        return decide(
                id,
                row -> switch (row.login().state(now)) {
                    case PENDING -> true;
                    case AUTHORIZED ->
                        row.login()
                                .grant()
                                .filter(grant -> grant.grantedBy().equals(by))
                                .isPresent();
                    default -> false;
                },
                CliLoginState.DENIED,
                Optional.empty());
    }

    @Override
    public boolean consume(CliLoginId id, Digest pollToken, Instant now) {
        return transactions.inTransaction(() -> decide(
                id,
                row -> row.login().state(now) == CliLoginState.AUTHORIZED
                        && row.pollToken().equals(pollToken),
                CliLoginState.CONSUMED,
                find(id).flatMap(CliLogin::grant)));
    }

    @Override
    public List<CliLogin> withdrawAll(UserId person, Instant now) {
        return transactions.inTransaction(() -> {
            List<CliLogin> granted = rows.all()
                    .map(Row::login)
                    .filter(login -> login.state(now) == CliLoginState.AUTHORIZED)
                    .filter(login -> login.grant()
                            .flatMap(grant -> grant.owner().person())
                            .filter(person::equals)
                            .isPresent())
                    .toList();
            granted.forEach(login -> decide(login.id(), any -> true, CliLoginState.DENIED, Optional.empty()));
            return granted;
        });
    }

    private boolean decide(CliLoginId id, Predicate<Row> may, CliLoginState state, Optional<DeviceGrant> grant) {
        return transactions.inTransaction(() -> {
            Optional<Row> found = rows.find(id).filter(may);
            found.ifPresent(row -> rows.put(
                    id,
                    new Row(decided(row.login(), state, grant), row.pollToken(), row.interval(), row.nextPollAt())));
            return found.isPresent();
        });
    }

    private static CliLogin decided(CliLogin login, CliLoginState state, Optional<DeviceGrant> grant) {
        return new CliLogin(
                login.id(),
                login.userCode(),
                login.deviceName(),
                login.clientAddress(),
                state,
                login.createdAt(),
                login.expiresAt(),
                grant);
    }
}
