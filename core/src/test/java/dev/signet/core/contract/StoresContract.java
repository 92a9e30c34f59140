package dev.signet.core.contract;

import dev.signet.core.Stores;

/** Tests that hold for any store. */
public interface StoresContract {
    /** Stores that are empty when a test begins, and the same ones until it ends. */
    Stores stores();

    /** What tests begin with, over these stores. */
    default Given given() {
        return new Given(stores());
    }
}
