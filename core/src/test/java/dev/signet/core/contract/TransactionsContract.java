package dev.signet.core.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.account.Account;
import dev.signet.core.project.Project;
import dev.signet.core.shared.CommonRefusal;
import dev.signet.core.shared.Label;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** How every store runs transactions; {@link RollbackContract} says what is rolled back. */
public interface TransactionsContract extends StoresContract {
    @Test
    default void what_the_work_answers_is_answered() {
        assertThat(stores().transactions().inTransaction(() -> "done")).isEqualTo("done");
    }

    @Test
    default void returning_commits() {
        Account person = Given.person(Given.address());

        boolean added = stores().transactions().inTransaction(() -> given().add(person));

        assertThat(added).isTrue();
        assertThat(stores().accounts().find(person.id())).contains(person);
    }

    @Test
    default void returning_a_refusal_commits_too() {
        Account person = Given.person(Given.address());

        Result<Account> result = stores().transactions().inTransaction(() -> {
            given().add(person);
            return Result.refused(CommonRefusal.UNAUTHENTICATED);
        });

        assertThat(result.toOptional()).isEmpty();
        assertThat(stores().accounts().find(person.id())).contains(person);
    }

    @Test
    default void the_work_sees_what_it_wrote() {
        Account person = Given.person(Given.address());

        boolean seen = stores().transactions().inTransaction(() -> {
            given().add(person);
            return stores().accounts().findByEmail(person.email().orElseThrow()).isPresent();
        });

        assertThat(seen).isTrue();
    }

    @Test
    default void what_the_work_throws_is_thrown_and_nothing_stays() {
        Account person = Given.person(Given.address());
        Broken broken = new Broken();

        assertThatThrownBy(() -> stores().transactions().inTransaction(() -> {
                    given().add(person);
                    throw broken;
                }))
                .isSameAs(broken);

        assertThat(stores().accounts().find(person.id())).isEmpty();
    }

    @Test
    default void an_error_rolls_back_like_an_exception() {
        Account person = Given.person(Given.address());
        AssertionError error = new AssertionError("broken");

        assertThatThrownBy(() -> stores().transactions().inTransaction(() -> {
                    given().add(person);
                    throw error;
                }))
                .isSameAs(error);

        assertThat(stores().accounts().find(person.id())).isEmpty();
    }

    @Test
    default void after_a_rollback_the_same_can_be_written() {
        Account person = Given.person(Given.address());
        fail(() -> given().add(person));

        assertThat(given().add(person)).isTrue();
        assertThat(stores().accounts().find(person.id())).contains(person);
    }

    @Test
    default void a_rollback_takes_back_nothing_from_before() {
        Account before = given().account();

        fail(() -> stores().accounts().setPassword(before.id(), Given.hash(), Given.NOW));

        assertThat(stores().accounts().find(before.id())).contains(before);
    }

    @Test
    default void a_nested_call_joins_and_commits_with_the_outer() {
        Account outer = Given.person(Given.address());
        Account inner = Given.person(Given.address());

        stores().transactions().inTransaction(() -> {
            given().add(outer);
            return stores().transactions()
                    .inTransaction(() -> given().add(inner)
                            && stores().accounts().find(outer.id()).isPresent());
        });

        assertThat(stores().accounts().find(outer.id())).contains(outer);
        assertThat(stores().accounts().find(inner.id())).contains(inner);
    }

    @Test
    default void what_a_nested_call_wrote_is_rolled_back_with_the_outer() {
        Account outer = Given.person(Given.address());
        Account inner = Given.person(Given.address());

        fail(() -> {
            given().add(outer);
            stores().transactions().inTransaction(() -> given().add(inner));
        });

        assertThat(stores().accounts().find(outer.id())).isEmpty();
        assertThat(stores().accounts().find(inner.id())).isEmpty();
    }

    @Test
    default void what_a_nested_call_throws_rolls_the_outer_back() {
        Account outer = Given.person(Given.address());
        Account inner = Given.person(Given.address());

        assertThatThrownBy(() -> stores().transactions().inTransaction(() -> {
                    given().add(outer);
                    return stores().transactions().inTransaction(() -> {
                        given().add(inner);
                        throw new Broken();
                    });
                }))
                .isInstanceOf(Broken.class);

        assertThat(stores().accounts().find(outer.id())).isEmpty();
        assertThat(stores().accounts().find(inner.id())).isEmpty();
    }

    @Test
    default void what_is_not_committed_is_seen_by_nobody_else() throws InterruptedException, ExecutionException {
        OrganizationId organization = given().organization(given().user());
        Project project = new Project(new ProjectId(Given.id()), organization, new Label("Draft"), Given.NOW);
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        AtomicReference<Thread> reader = new AtomicReference<>();

        fail(() -> {
            stores().projects().add(project);
            Thread other = new Thread(
                    () -> seen.complete(stores().projects().find(project.id()).isPresent()));
            reader.set(other);
            other.start();
            // A store may let the reader look at the state before, or wait for the end of this transaction.
            while (other.isAlive() && other.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        });

        reader.get().join();
        assertThat(seen.get()).isFalse();
    }

    /** Runs work in a transaction and throws at its end. */
    private void fail(Runnable work) {
        assertThatThrownBy(() -> stores().transactions().inTransaction(() -> {
                    work.run();
                    throw new Broken();
                }))
                .isInstanceOf(Broken.class);
    }

    /** What tests throw. */
    final class Broken extends RuntimeException {}
}
