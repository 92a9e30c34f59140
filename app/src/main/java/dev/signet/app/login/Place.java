package dev.signet.app.login;

/** The organisation that a login acts in, as it was called when somebody signed in. */
public record Place(String id, String name, String slug) {
    /** Whether somebody means it who names this id or slug. */
    public boolean isMeantBy(String named) {
        return id.equalsIgnoreCase(named) || slug.equals(named);
    }
}
