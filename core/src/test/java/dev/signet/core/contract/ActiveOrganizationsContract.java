package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.organization.Role;
import dev.signet.core.session.Session;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.SessionId;
import dev.signet.core.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of sessions guarantees about the organisation that one is active in. */
public interface ActiveOrganizationsContract extends StoresContract {
    /** When it is switched. */
    Instant LATER = Given.after(Duration.ofMinutes(5));

    @Test
    default void a_session_becomes_active_in_another_organization_and_stays_as_it_was() {
        UserId user = given().user();
        OrganizationId team = given().team(given().user());
        given().join(team, user, Role.MEMBER);
        Session session =
                given().newRefreshableSession(user, Given.after(Duration.ofHours(1)), Given.after(Duration.ofDays(90)));
        given().keep(session);
        Session expected = activeIn(team, session);

        assertThat(activate(user, session.id(), team)).contains(expected);

        assertThat(stores().sessions().living(user, LATER)).containsExactly(expected);
        assertThat(stores().credentials().session(session.id()).orElseThrow().standing())
                .isEqualTo(stores().organizations().standing(team, user).orElseThrow());
        assertThat(activate(user, session.id(), team)).contains(expected);
    }

    @Test
    default void an_organization_that_the_person_is_not_in_or_that_is_gone_changes_nothing() {
        UserId user = given().user();
        OrganizationId left = given().team(given().user());
        given().join(left, user, Role.MEMBER);
        stores().memberships().remove(left, user, Given.NOW);
        OrganizationId deleted = given().team(user);
        stores().organizations().delete(deleted, Given.NOW);
        Session session = kept(user);

        for (OrganizationId wrong :
                List.of(given().team(given().user()), left, deleted, new OrganizationId(Given.id()))) {
            assertThat(activate(user, session.id(), wrong)).isEmpty();
        }
        assertThat(stores().sessions().living(user, LATER)).containsExactly(session);
    }

    @Test
    default void a_session_that_is_over_ended_unknown_or_somebody_elses_is_not_changed() {
        UserId user = given().user();
        OrganizationId team = given().team(user);
        Session ended = kept(user);
        stores().sessions().end(user, ended.id(), Given.NOW);
        Session over = given().newSession(user, Given.NOW, LATER);
        given().keep(over);
        UserId other = given().user();
        Session others = kept(other);
        given().join(team, other, Role.OWNER);

        for (SessionId wrong : List.of(ended.id(), over.id(), others.id(), new SessionId(Given.id()))) {
            assertThat(activate(user, wrong, team)).isEmpty();
        }
        assertThat(stores().sessions().living(other, LATER)).containsExactly(others);
        assertThat(stores().sessions().living(user, LATER.minusMillis(1))).containsExactly(over);
    }

    @Test
    default void a_session_that_is_ended_at_the_same_moment_never_comes_back() {
        UserId user = given().user();
        OrganizationId team = given().team(user);
        for (int round = 0; round < 10; round++) {
            Session session = kept(user);

            List<Boolean> changed = Race.of(
                    8,
                    runner -> runner % 2 == 0
                            ? stores().sessions().end(user, session.id(), LATER)
                            : activate(user, session.id(), team).isPresent());

            long ends = IntStream.iterate(0, runner -> runner + 2)
                    .limit(4)
                    .filter(changed::get)
                    .count();
            assertThat(ends).isEqualTo(1);
            assertThat(stores().sessions().living(user, LATER)).isEmpty();
            assertThat(activate(user, session.id(), team)).isEmpty();
        }
    }

    private Session kept(UserId user) {
        Session session = given().newSession(user, Given.NOW, Given.after(Duration.ofHours(1)));
        given().keep(session);
        return session;
    }

    private Optional<Session> activate(UserId user, SessionId session, OrganizationId organization) {
        return stores().activeOrganizations().activate(user, session, organization, LATER);
    }

    private static Session activeIn(OrganizationId organization, Session session) {
        return new Session(
                session.id(),
                session.userId(),
                organization,
                session.method(),
                session.createdAt(),
                session.lastSeenAt(),
                session.expiresAt(),
                session.refresh(),
                session.cookie(),
                session.clientAddress(),
                session.userAgent());
    }
}
