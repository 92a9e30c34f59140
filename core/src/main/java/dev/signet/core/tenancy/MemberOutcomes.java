package dev.signet.core.tenancy;

import dev.signet.core.organization.MembershipOutcome;
import dev.signet.core.organization.OrganizationRefusal;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Result;
import java.util.function.Supplier;

/** What the outcome of changing a membership means for who asked. */
final class MemberOutcomes {
    private MemberOutcomes() {}

    static <T> Result<T> fold(MembershipOutcome outcome, Supplier<T> whenDone) {
        return switch (outcome) {
            case DONE -> Result.ok(whenDone.get());
            case NOT_A_MEMBER -> Result.refused(CommonRefusal.NOT_FOUND);
            case LAST_OWNER -> Result.refused(OrganizationRefusal.LAST_OWNER);
        };
    }
}
