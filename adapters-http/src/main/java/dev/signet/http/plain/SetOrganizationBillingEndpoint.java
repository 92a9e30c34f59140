package dev.signet.http.plain;

import dev.signet.core.organization.Billing;
import dev.signet.core.oversight.SetOrganizationBilling;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;
import dev.signet.http.common.Timestamps;
import java.time.Instant;
import java.util.Optional;

/** {@code PUT /v1/organizations/{organization_id}/billing}: replaces all that is kept of its plan. */
final class SetOrganizationBillingEndpoint implements Endpoint {
    private static final int LONGEST = 255;

    private final Places places;
    private final SetOrganizationBilling setOrganizationBilling;

    SetOrganizationBillingEndpoint(Places places, SetOrganizationBilling setOrganizationBilling) {
        this.places = places;
        this.setOrganizationBilling = setOrganizationBilling;
    }

    @Override
    public Result<Answer> answer(Call call) {
        return OverseenOrganization.by(call, places)
                .flatMap(place -> call.optionalBody()
                        .flatMap(SetOrganizationBillingEndpoint::read)
                        .flatMap(billing ->
                                setOrganizationBilling.set(place.operator(), place.id(), billing, place.caller())))
                .map(organization -> Answer.ok(OrganizationBody.of(organization)));
    }

    private static Result<Billing> read(Body body) {
        Member<Optional<String>> provider = text(body, "billing_provider");
        Member<Optional<String>> customerId = text(body, "billing_customer_id");
        Member<Optional<String>> subscriptionId = text(body, "billing_subscription_id");
        Member<Optional<String>> productId = text(body, "billing_product_id");
        Member<Optional<String>> plan = text(body, "billing_plan");
        Member<Optional<String>> status = text(body, "billing_status");
        Member<Optional<Instant>> periodEnd = body.optional("billing_period_end", Timestamps::parse);
        Member<Optional<String>> name = text(body, "billing_name");
        Member<Optional<String>> email = text(body, "billing_email");
        Member<Optional<String>> vercelInstallationId = text(body, "vercel_installation_id");
        return body.whenValid(() -> new Billing(
                provider.get(),
                customerId.get(),
                subscriptionId.get(),
                productId.get(),
                plan.get(),
                status.get(),
                periodEnd.get(),
                name.get(),
                email.get(),
                vercelInstallationId.get()));
    }

    private static Member<Optional<String>> text(Body body, String member) {
        return body.optional(member, Parsers.text(LONGEST));
    }
}
