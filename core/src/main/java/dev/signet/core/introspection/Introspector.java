package dev.signet.core.introspection;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.principal.Key;
import dev.signet.core.principal.Principal;

/**
 * A key that may ask about tokens. Made by {@link OpenIntrospection} alone, so that nobody else can ask. It sees the tokens
 * of its own place and of its own person, and a superuser's key sees all: whoever was handed somebody's token by mistake
 * learns nothing by it.
 */
public final class Introspector {
    private final Key key;
    private final boolean superusers;

    Introspector(Key key, boolean superusers) {
        this.key = key;
        this.superusers = superusers;
    }

    /** Whether the holder of a token is any of this key's business. */
    boolean sees(Principal holder) {
        return superusers || isOfSamePerson(holder) || isInSamePlace(holder);
    }

    private boolean isOfSamePerson(Principal holder) {
        return key.boundToPerson() && holder.boundToPerson() && key.userId().equals(holder.userId());
    }

    // A project's key sees what can act in its project: whatever its organisation has but other projects' keys.
    private boolean isInSamePlace(Principal holder) {
        boolean sameOrganization = key.standing()
                .organization()
                .id()
                .equals(holder.standing().organization().id());
        boolean otherProject = key.owner() instanceof ApiKeyOwner.OfProject own
                && holder instanceof Key other
                && other.owner() instanceof ApiKeyOwner.OfProject
                && !other.owner().equals(own);
        return sameOrganization && !otherProject;
    }
}
