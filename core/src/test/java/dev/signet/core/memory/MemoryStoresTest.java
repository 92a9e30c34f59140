package dev.signet.core.memory;

import dev.signet.core.Stores;
import dev.signet.core.contract.StoresContracts;

class MemoryStoresTest extends StoresContracts {
    private final Stores stores = new MemoryStores();

    @Override
    public Stores stores() {
        return stores;
    }
}
