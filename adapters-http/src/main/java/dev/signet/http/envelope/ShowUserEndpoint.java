package dev.signet.http.envelope;

import dev.signet.core.account.Account;
import dev.signet.core.account.AccountBilling;
import dev.signet.core.project.Project;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import dev.signet.core.signin.UserView;
import dev.signet.core.signin.ViewUser;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code GET /auth/users/me}: who is calling; for a key, who made it. */
final class ShowUserEndpoint implements Endpoint {
    private final ViewUser viewUser;

    ShowUserEndpoint(ViewUser viewUser) {
        this.viewUser = viewUser;
    }

    private record UserBody(
            String id,
            Optional<String> email,
            Optional<String> fullName,
            boolean isActive,
            boolean isSuperuser,
            boolean isVerified,
            List<ProjectBody> projects,
            Instant createdAt,
            Instant updatedAt,
            BillingBody billing) {
        static UserBody of(UserView user) {
            Account account = user.account();
            return new UserBody(
                    account.id().toString(),
                    account.email().map(EmailAddress::value),
                    account.fullName(),
                    account.active(),
                    user.superuser(),
                    user.verified(),
                    user.projects().stream().map(ProjectBody::of).toList(),
                    account.createdAt(),
                    account.updatedAt(),
                    BillingBody.of(account.billing()));
        }
    }

    private record ProjectBody(String id, String name) {
        static ProjectBody of(Project project) {
            return new ProjectBody(project.id().toString(), project.name().value());
        }
    }

    private record BillingBody(long tokenBalance, long tokensUsed, Optional<String> subscriptionTier) {
        static BillingBody of(AccountBilling billing) {
            return new BillingBody(billing.tokenBalance(), billing.tokensUsed(), billing.subscriptionTier());
        }
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.principal().flatMap(viewUser::view).map(user -> Answer.ok(Envelope.of(UserBody.of(user))));
    }
}
