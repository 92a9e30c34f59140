package dev.signet.http.plain;

import dev.signet.core.organization.Member;
import dev.signet.core.shared.EmailAddress;
import java.time.Instant;
import java.util.Optional;

/** A member, as the others of the organisation see them. */
record MemberBody(String userId, Optional<String> email, String username, String role, Instant createdAt) {
    static MemberBody of(Member member) {
        return new MemberBody(
                member.userId().toString(),
                member.email().map(EmailAddress::value),
                member.username().value(),
                member.role().label(),
                member.joinedAt());
    }
}
