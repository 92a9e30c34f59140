package dev.signet.http.problem;

import dev.signet.http.common.Answer;

/** The JSON Schemas (draft 2020-12) of this surface, which it serves itself. */
enum Schema {
    API_KEY("APIKey"),
    CREATE_INPUT("CreateAPIKeyInputBody"),
    CREATE_OUTPUT("CreateAPIKeyOutputBody"),
    REVOKE_OUTPUT("RevokeAPIKeyOutputBody"),
    ERROR("ErrorModel");

    private final String file;

    Schema(String name) {
        this.file = name + ".json";
    }

    /** The resource that holds it, beside this class. */
    String file() {
        return file;
    }

    /** Where it is served, and what a {@code $schema} member says. */
    String path() {
        return "/api/v1/schemas/" + file;
    }

    /** The same answer, with a link to this as what describes it. */
    Answer describing(Answer answer) {
        return answer.withLink(path(), "describedBy");
    }
}
