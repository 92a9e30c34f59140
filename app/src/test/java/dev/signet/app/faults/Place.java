package dev.signet.app.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.app.journey.Api;
import dev.signet.app.journey.Mailbox;
import dev.signet.app.journey.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** An organisation, and somebody's session in it. */
record Place(String token, String organization) {
    /** That of a new person, who owns it. */
    static Place of(String name, Api node, Mailbox mail) {
        Api session = node.bearing(Person.named(name).signUp(node, mail));
        String organization = session.post("/v1/organizations", Map.of("name", "Place of " + name))
                .expect(201)
                .text("id");
        String token = session.post("/v1/me/active-organization", Map.of("organization_id", organization))
                .expect(200)
                .text("access_token");
        return new Place(token, organization);
    }

    /** A path below it. */
    String path(String below) {
        return "/v1/organizations/" + organization + below;
    }

    /** What is listed there: this member of each. */
    List<String> all(Api node, String list, String member) {
        JsonNode listed = node.bearing(token)
                .get(path("/" + list.replace('_', '-')))
                .expect(200)
                .json()
                .path(list);
        return StreamSupport.stream(listed.spliterator(), false)
                .map(each -> each.path(member).asText())
                .toList();
    }
}
