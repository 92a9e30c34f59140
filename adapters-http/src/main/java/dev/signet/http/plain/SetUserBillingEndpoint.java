package dev.signet.http.plain;

import dev.signet.core.account.Account;
import dev.signet.core.account.AccountBilling;
import dev.signet.core.oversight.FindUser;
import dev.signet.core.oversight.SetUserBilling;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.Result;
import dev.signet.core.shared.UserId;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;
import java.util.Optional;

/** {@code PUT /v1/users/{user_id}/billing}: replaces all that is kept of a person's plan. */
final class SetUserBillingEndpoint implements Endpoint {
    private static final int LONGEST = 255;

    private final FindUser findUser;
    private final SetUserBilling setUserBilling;

    SetUserBillingEndpoint(FindUser findUser, SetUserBilling setUserBilling) {
        this.findUser = findUser;
        this.setUserBilling = setUserBilling;
    }

    private record UserBillingBody(String id, long tokenBalance, long tokensUsed, Optional<String> subscriptionTier) {
        static UserBillingBody of(Account account) {
            AccountBilling billing = account.billing();
            return new UserBillingBody(
                    account.id().toString(), billing.tokenBalance(), billing.tokensUsed(), billing.subscriptionTier());
        }
    }

    @Override
    public Result<Answer> answer(Call call) {
        return call.principal()
                .flatMap(Principal::requireOperator)
                .flatMap(operator -> call.id("user_id", UserId::parse)
                        .flatMap(id -> findUser.find(operator, id))
                        .flatMap(account -> call.optionalBody()
                                .flatMap(SetUserBillingEndpoint::read)
                                .flatMap(billing -> setUserBilling.set(
                                        operator, account.id(), billing, call.by(operator.person())))))
                .map(account -> Answer.ok(UserBillingBody.of(account)));
    }

    private static Result<AccountBilling> read(Body body) {
        Member<Long> tokenBalance = body.count("token_balance");
        Member<Long> tokensUsed = body.count("tokens_used");
        Member<Optional<String>> tier = body.optional("subscription_tier", Parsers.text(LONGEST));
        return body.whenValid(() -> new AccountBilling(tokenBalance.get(), tokensUsed.get(), tier.get()));
    }
}
