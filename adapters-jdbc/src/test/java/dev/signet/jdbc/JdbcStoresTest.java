package dev.signet.jdbc;

import dev.signet.core.Stores;
import dev.signet.core.contract.StoresContracts;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What holds for any store holds on PostgreSQL. */
class JdbcStoresTest extends StoresContracts {
    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    @Override
    public Stores stores() {
        return DATABASE.stores();
    }
}
