package dev.signet.core.memory;

import dev.signet.core.Stores;
import dev.signet.core.contract.StoresProperties;
import net.jqwik.api.PropertyDefaults;

@PropertyDefaults(tries = 400)
class MemoryPropertiesTest extends StoresProperties {
    private static final Stores STORES = new MemoryStores();

    @Override
    protected Stores stores() {
        return STORES;
    }
}
