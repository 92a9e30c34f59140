package dev.signet.core.introspection;

import dev.signet.core.account.Account;
import dev.signet.core.account.Accounts;
import dev.signet.core.account.Username;
import dev.signet.core.apikey.ApiKey;
import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.ApiKeys;
import dev.signet.core.authentication.Authenticator;
import dev.signet.core.principal.Key;
import dev.signet.core.principal.Person;
import dev.signet.core.principal.Principal;
import dev.signet.core.session.AccessTokens;
import dev.signet.core.session.TokenDescription;
import dev.signet.core.shared.SecretText;
import java.time.Clock;
import java.util.Optional;

/**
 * Tells whether a token works, and what it stands for (RFC 7662). To be asked about is to be used: whoever asks was sent
 * the token.
 */
public final class IntrospectToken {
    private final Authenticator authenticator;
    private final AccessTokens accessTokens;
    private final ApiKeys apiKeys;
    private final Accounts accounts;
    private final Clock clock;

    public IntrospectToken(
            Authenticator authenticator, AccessTokens accessTokens, ApiKeys apiKeys, Accounts accounts, Clock clock) {
        this.authenticator = authenticator;
        this.accessTokens = accessTokens;
        this.apiKeys = apiKeys;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * What the access token or API key stands for; empty, and nobody learns why, when it does not work, was not issued by
     * this Signet (RFC 7662 section 2.2), is not for this introspector to see, or acts in an organisation that is suspended.
     */
    public Optional<IntrospectedToken> introspect(Introspector introspector, SecretText token) {
        return authenticator
                .find(token.reveal())
                .filter(introspector::sees)
                .filter(holder -> holder.standing().organization().suspendedAt().isEmpty())
                .flatMap(holder -> describe(holder, token));
    }

    private Optional<IntrospectedToken> describe(Principal holder, SecretText token) {
        return holder instanceof Key key
                ? apiKeys.find(key.owner(), key.keyId()).map(found -> ofKey(key, found))
                : accessTokens
                        .describe(token.reveal(), clock.instant())
                        .map(description -> ofSession((Person) holder, description));
    }

    private IntrospectedToken ofSession(Person person, TokenDescription token) {
        return new IntrospectedToken(
                person.scopes(),
                username(person),
                token.claims().issuedAt(),
                Optional.of(token.claims().expiresAt()),
                person.userId().toString(),
                Optional.of(token.audience()),
                accessTokens.issuer(),
                token.tokenId(),
                Optional.of(person.sessionId()),
                person.organizationId(),
                Optional.empty());
    }

    private IntrospectedToken ofKey(Key key, ApiKey found) {
        return new IntrospectedToken(
                key.scopes(),
                key.boundToPerson() ? username(key) : Optional.empty(),
                found.createdAt(),
                key.expiresAt(),
                key.boundToPerson() ? key.userId().toString() : key.keyId().toString(),
                Optional.empty(),
                accessTokens.issuer(),
                key.keyId().toString(),
                Optional.empty(),
                key.standing().organization().id(),
                key.owner() instanceof ApiKeyOwner.OfProject owner ? Optional.of(owner.projectId()) : Optional.empty());
    }

    private Optional<Username> username(Principal principal) {
        return accounts.find(principal.userId()).map(Account::username);
    }
}
