package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.audit.AuditAction;
import dev.signet.core.audit.AuditEvent;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.AuditEventId;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.UserId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every audit trail does. */
public interface AuditTrailContract extends StoresContract {
    @ParameterizedTest
    @ValueSource(strings = {"session.started", "what.a_newer_version_tells"})
    default void an_event_comes_back_as_it_was(String code) {
        AuditAction action = new AuditAction(code);
        UserId actor = given().user();
        AuditEvent bare = event(action, Optional.empty(), actor, Optional.empty());
        AuditEvent full =
                event(action, Optional.of(given().organization(actor)), actor, Optional.of(given().key(actor)));

        stores().auditTrail().append(bare);
        stores().auditTrail().append(full);

        assertThat(stores().auditTrail().byActor(actor, PageRequest.first()).items())
                .containsExactly(full, bare);
    }

    @Test
    default void a_trail_is_one_actors() {
        UserId actor = given().user();
        AuditEvent own = event(AuditAction.SESSION_STARTED, Optional.empty(), actor, Optional.empty());
        stores().auditTrail().append(own);
        stores().auditTrail()
                .append(event(AuditAction.SESSION_STARTED, Optional.empty(), given().user(), Optional.empty()));
        stores().auditTrail()
                .append(new AuditEvent(
                        new AuditEventId(Given.id()),
                        AuditAction.API_KEY_REVOKED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        actor.toString(),
                        "192.0.2.1",
                        "r-1",
                        Given.NOW));

        assertThat(stores().auditTrail().byActor(actor, PageRequest.first()).items())
                .containsExactly(own);
    }

    @Test
    default void a_trail_is_listed_newest_first_in_pages() {
        UserId actor = given().user();
        AuditEvent oldest = event(AuditAction.ACCOUNT_CREATED, Optional.empty(), actor, Optional.empty());
        AuditEvent middle = event(AuditAction.SESSION_STARTED, Optional.empty(), actor, Optional.empty());
        AuditEvent newest = event(AuditAction.API_KEY_CREATED, Optional.empty(), actor, Optional.empty());
        stores().auditTrail().append(middle);
        stores().auditTrail().append(newest);
        stores().auditTrail().append(oldest);

        Page<AuditEvent> first = stores().auditTrail().byActor(actor, new PageRequest(2, Optional.empty()));
        assertThat(first.items()).containsExactly(newest, middle);
        assertThat(first.next()).contains(middle.id().value());
        Page<AuditEvent> second = stores().auditTrail().byActor(actor, new PageRequest(2, first.next()));
        assertThat(second.items()).containsExactly(oldest);
        assertThat(second.next()).isEmpty();
    }

    @Test
    default void a_trail_is_one_organisations_newest_first_in_pages() {
        UserId actor = given().user();
        OrganizationId place = given().organization(actor);
        AuditEvent oldest = event(AuditAction.ORGANIZATION_CREATED, Optional.of(place), actor, Optional.empty());
        AuditEvent middle = event(AuditAction.MEMBER_ADDED, Optional.of(place), given().user(), Optional.empty());
        AuditEvent newest = event(AuditAction.PROJECT_CREATED, Optional.of(place), actor, Optional.empty());
        stores().auditTrail().append(middle);
        stores().auditTrail().append(newest);
        stores().auditTrail().append(oldest);
        stores().auditTrail().append(event(AuditAction.SESSION_STARTED, Optional.empty(), actor, Optional.empty()));
        stores().auditTrail()
                .append(event(
                        AuditAction.MEMBER_ADDED, Optional.of(given().organization(actor)), actor, Optional.empty()));

        Page<AuditEvent> first = stores().auditTrail().byOrganization(place, new PageRequest(2, Optional.empty()));
        assertThat(first.items()).containsExactly(newest, middle);
        assertThat(first.next()).contains(middle.id().value());
        Page<AuditEvent> second = stores().auditTrail().byOrganization(place, new PageRequest(2, first.next()));
        assertThat(second.items()).containsExactly(oldest);
        assertThat(second.next()).isEmpty();
    }

    @Test
    default void events_of_everybody_are_read_on_from_one_oldest_first() {
        UserId actor = given().user();
        AuditEvent first = event(AuditAction.ACCOUNT_CREATED, Optional.empty(), actor, Optional.empty());
        AuditEvent second = event(
                AuditAction.MEMBER_ADDED, Optional.of(given().organization(actor)), given().user(), Optional.empty());
        AuditEvent third = event(AuditAction.SESSION_STARTED, Optional.empty(), actor, Optional.empty());
        AuditEvent fourth = event(AuditAction.SESSION_ENDED, Optional.empty(), actor, Optional.empty());
        List.of(third, first, fourth, second).forEach(stores().auditTrail()::append);
        AuditEventId beginning = new AuditEventId(new UUID(0, 0));

        assertThat(stores().auditTrail().between(beginning, fourth.id(), 10)).containsExactly(first, second, third);
        assertThat(stores().auditTrail().between(beginning, fourth.id(), 2)).containsExactly(first, second);
        assertThat(stores().auditTrail().between(second.id(), fourth.id(), 2)).containsExactly(third);
        assertThat(stores().auditTrail().between(third.id(), fourth.id(), 2)).isEmpty();
    }

    private static AuditEvent event(
            AuditAction action, Optional<OrganizationId> organization, UserId actor, Optional<ApiKeyId> key) {
        return new AuditEvent(
                new AuditEventId(Given.id()),
                action,
                organization,
                Optional.of(actor),
                key,
                Given.UNUSUAL,
                "2001:db8::1",
                "req-0123456789.ABCDEF_",
                Given.NOW);
    }
}
