package dev.signet.http.plain;

import dev.signet.core.principal.Caller;
import dev.signet.core.principal.Operator;
import dev.signet.core.principal.Principal;
import dev.signet.core.shared.OrganizationId;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Call;

/** The organisation in the path of a call by who runs the server, who may do everything to any. */
record OverseenOrganization(Operator.Superuser operator, OrganizationId id, Caller caller) {
    /** Refuses anybody else before it looks whether there is such an organisation. */
    static Result<OverseenOrganization> by(Call call, Places places) {
        return call.principal()
                .flatMap(Principal::requireOperator)
                .flatMap(operator -> places.organization(call, operator.person())
                        .map(access -> new OverseenOrganization(
                                operator, access.organizationId(), call.by(operator.person()))));
    }
}
