package dev.signet.core.contract;

import static dev.signet.core.clilogin.CliLoginState.PENDING;

import dev.signet.core.apikey.ApiKeyOwner;
import dev.signet.core.apikey.DeviceGrant;
import dev.signet.core.clilogin.CliLogin;
import dev.signet.core.clilogin.UserCode;
import dev.signet.core.crypto.SecureEntropy;
import dev.signet.core.scope.Scopes;
import dev.signet.core.shared.CliLoginId;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** CLI logins that nobody has decided about, in no store yet, and what may be granted to them. */
public final class NewCliLogin {
    /** While the logins live. */
    public static final Instant SOON = Given.after(Duration.ofSeconds(30));

    /** When they are over. */
    static final Instant END = Given.NOW.plus(CliLogin.LIFE);

    private NewCliLogin() {}

    /** A code that a person types. */
    public static UserCode code() {
        return UserCode.generate(new SecureEntropy());
    }

    /** A login with this code. */
    public static CliLogin withCode(UserCode code) {
        return new CliLogin(
                new CliLoginId(Given.id()),
                code,
                new Label(Given.UNUSUAL),
                "2001:db8::7",
                PENDING,
                Given.NOW,
                END,
                Optional.empty());
    }

    /** What this person may grant. */
    public static DeviceGrant grant(UserId user) {
        return grantedAt(user, SOON);
    }

    static DeviceGrant grantedAt(UserId user, Instant at) {
        ApiKeyOwner owner = new ApiKeyOwner.OfMember(new OrganizationId(user.value()), user);
        return new DeviceGrant(owner, user, Optional.empty(), Optional.empty(), Scopes.all(), Optional.empty(), at);
    }
}
