package dev.signet.http.problem;

import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.ProjectId;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Body;
import dev.signet.http.common.Call;
import dev.signet.http.common.Located;
import dev.signet.http.common.Member;
import dev.signet.http.common.Parsers;
import dev.signet.http.common.Place;

/** Reads the ids in the paths of this surface; what is no id is refused as invalid, all at once. */
final class Paths {
    static final String PROJECT = "projectId";
    static final String KEY = "keyId";

    private Paths() {}

    /** A key of a project. */
    record KeyPath(ProjectId project, ApiKeyId key) {}

    /** Where the keys of a project are; for a route, of the project that a parameter names. */
    static String keysOf(Object project) {
        return "/api/v1/projects/" + project + "/keys";
    }

    static Result<ProjectId> project(Call call) {
        return call.validId(PROJECT, ProjectId::parse);
    }

    static Result<KeyPath> key(Call call) {
        Body path = call.path();
        Member<ProjectId> project = path.required(PROJECT, Parsers.id(ProjectId::parse));
        Member<ApiKeyId> key = path.required(KEY, Parsers.id(ApiKeyId::parse));
        return Located.in(Place.PATH, path::sent, path.whenValid(() -> new KeyPath(project.get(), key.get())));
    }
}
