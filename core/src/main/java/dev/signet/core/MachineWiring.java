package dev.signet.core;

import dev.signet.core.audit.Audit;
import dev.signet.core.authentication.Authenticator;
import dev.signet.core.authentication.OpenOrganization;
import dev.signet.core.crypto.Es256KeyMaker;
import dev.signet.core.introspection.IntrospectToken;
import dev.signet.core.introspection.OpenIntrospection;
import dev.signet.core.keys.ReportLeakedKey;
import dev.signet.core.outbox.Mails;
import dev.signet.core.rotation.KeepSigningKeysFresh;
import dev.signet.core.rotation.ReplaceSigningKeys;
import dev.signet.core.rotation.RotateSigningKey;
import dev.signet.core.rotation.RotationPolicy;
import dev.signet.core.rotation.Succession;

/** The part of {@link Wiring} that is about what machines ask and tell. */
final class MachineWiring {
    private MachineWiring() {}

    static Introspection introspection(
            SignetBuilder.Parts parts, Authenticator authenticator, OpenOrganization openOrganization) {
        Stores stores = parts.stores();
        return new Introspection(
                new OpenIntrospection(openOrganization, stores.accounts(), parts.superusers()),
                new IntrospectToken(
                        authenticator, parts.accessTokens(), stores.apiKeys(), stores.accounts(), parts.clock()));
    }

    static Rotation rotation(SignetBuilder.Parts parts, Audit audit) {
        Stores stores = parts.stores();
        Succession succession = new Succession(stores.signingKeys(), new Es256KeyMaker(), audit, stores.transactions());
        RotationPolicy policy = RotationPolicy.standard(parts.sessionPolicy().longestToken());
        return new Rotation(
                new KeepSigningKeysFresh(stores.signingKeys(), succession, policy, parts.clock()),
                new RotateSigningKey(succession, policy, parts.clock()),
                new ReplaceSigningKeys(succession, parts.clock()));
    }

    static ReportLeakedKey reportLeakedKey(SignetBuilder.Parts parts, Mails mails, Audit audit) {
        Stores stores = parts.stores();
        return new ReportLeakedKey(
                stores.credentials(),
                stores.apiKeys(),
                stores.accounts(),
                stores.memberships(),
                mails,
                audit,
                stores.transactions(),
                parts.clock());
    }
}
