package dev.signet.http.console;

import dev.signet.core.authentication.Access;
import dev.signet.core.organization.Member;
import dev.signet.core.organization.Role;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.core.tenancy.MemberRights;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A member as a page tells them, with what who looks may do.
 *
 * @param self whether it is they who look
 * @param roles which the member may be given; none where their role is not to be changed
 * @param removable whether the member may be removed, or leave
 */
record MemberRow(
        String id, String username, String email, Role role, boolean self, List<Role> roles, boolean removable) {
    static MemberRow of(Access access, Member member) {
        return new MemberRow(
                member.userId().toString(),
                member.username().value(),
                member.email().map(EmailAddress::value).orElse(""),
                member.role(),
                member.userId().equals(access.principal().userId()),
                roles(role -> MemberRights.toChange(access, member, role)),
                MemberRights.toRemove(access, member).toOptional().isPresent());
    }

    /** The roles that are not refused, the weakest first. */
    static List<Role> roles(Function<Role, Result<?>> right) {
        return Arrays.stream(Role.values())
                .sorted(Comparator.reverseOrder())
                .filter(role -> right.apply(role).toOptional().isPresent())
                .toList();
    }
}
