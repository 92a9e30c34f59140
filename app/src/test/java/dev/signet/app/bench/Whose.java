package dev.signet.app.bench;

/** Whose addresses are asked about. Two groups have accounts: how far those two seem to differ is what chance does. */
enum Whose {
    SOMEBODYS,
    SOMEBODY_ELSES,
    NOBODYS;

    boolean hasAccount() {
        return this != NOBODYS;
    }
}
