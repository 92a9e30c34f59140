package dev.signet.jdbc;

import dev.signet.core.Stores;
import dev.signet.core.contract.StoresProperties;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AfterContainer;

/** On PostgreSQL. */
@PropertyDefaults(tries = 150)
class JdbcPropertiesTest extends StoresProperties {
    private static final Database DATABASE = Database.open(TestPostgres.migratedDatabase(), 2);
    private static final Stores STORES = new JdbcStores(DATABASE.dataSource(), TestDatabase.SEALER, () -> {});

    @AfterContainer
    static void close() {
        DATABASE.close();
    }

    @Override
    protected Stores stores() {
        return STORES;
    }
}
