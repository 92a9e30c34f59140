package dev.signet.http.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.signet.core.authentication.OpenProject;
import dev.signet.core.keys.RevokeKey;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Call;
import dev.signet.http.common.Endpoint;

/** {@code DELETE /api/v1/projects/{projectId}/keys/{keyId}}: revokes a key of a project. */
final class RevokeKeyEndpoint implements Endpoint {
    private final OpenProject openProject;
    private final RevokeKey revokeKey;

    RevokeKeyEndpoint(OpenProject openProject, RevokeKey revokeKey) {
        this.openProject = openProject;
        this.revokeKey = revokeKey;
    }

    private record RevokedBody(@JsonProperty("$schema") String schema, boolean success) {}

    @Override
    public Result<Answer> answer(Call call) {
        return Sessions.of(call)
                .flatMap(person -> Paths.key(call)
                        .flatMap(path -> openProject
                                .open(person, path.project())
                                .flatMap(access -> revokeKey.revoke(access, path.key(), call.by(person)))))
                .map(revoked ->
                        Schema.REVOKE_OUTPUT.describing(Answer.ok(new RevokedBody(Schema.REVOKE_OUTPUT.path(), true))));
    }
}
