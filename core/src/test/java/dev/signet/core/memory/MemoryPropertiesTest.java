package dev.signet.core.memory;

import dev.signet.core.Stores;
import dev.signet.core.contract.StoresProperties;

class MemoryPropertiesTest extends StoresProperties {
    private static final Stores STORES = new MemoryStores();

    @Override
    protected Stores stores() {
        return STORES;
    }
}
