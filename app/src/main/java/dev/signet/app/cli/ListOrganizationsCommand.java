package dev.signet.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.app.client.Listing;
import dev.signet.app.login.StoredLogin;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

@Command(
        name = "list",
        description = {
            "Lists the organisations that the key tells of, and those that somebody is signed in to here.",
            "The one in use has a star. A login sees its own organisation alone, a person's own key all of theirs.",
            "JSON: organizations, a list of {id, name, slug, suspended, signed_in, in_use}."
        })
final class ListOrganizationsCommand extends ActingCommand {
    ListOrganizationsCommand(ClientSetup setup) {
        super(setup);
    }

    @Override
    void run(Acting acting, Output output) {
        Map<String, OrganizationView> organizations = new LinkedHashMap<>();
        Listing.all(acting.client(), "/v1/organizations", "organizations").stream()
                .map(OrganizationView::of)
                .forEach(told -> organizations.put(told.id(), told));
        List<StoredLogin> logins = setup().logins().read().all().stream()
                .filter(login -> login.server().equals(acting.server()))
                .toList();
        logins.forEach(login -> organizations.putIfAbsent(login.place().id(), OrganizationView.of(login.place())));
        String inUse = acting.organizationId();

        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode all = json.putArray("organizations");
        Table table = new Table("", "SLUG", "NAME", "ID", "");
        organizations.values().forEach(organization -> {
            boolean signedIn = logins.stream().anyMatch(login -> login.place().isMeantBy(organization.id()));
            boolean current = organization.id().equals(inUse);
            all.add(organization.json().put("signed_in", signedIn).put("in_use", current));
            table.row(
                    current ? "*" : "",
                    organization.slug(),
                    organization.name(),
                    organization.id(),
                    (signedIn ? "signed in" : "") + (organization.suspended() ? " suspended" : ""));
        });
        output.answer(json, table.lines());
    }
}
