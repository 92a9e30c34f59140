package dev.signet.http.problem;

import dev.signet.http.common.Answer;
import dev.signet.http.common.Resource;

/** The JSON Schemas (draft 2020-12) of this surface, which it serves itself. */
enum Schema {
    API_KEY("APIKey"),
    CREATE_INPUT("CreateAPIKeyInputBody"),
    CREATE_OUTPUT("CreateAPIKeyOutputBody"),
    REVOKE_OUTPUT("RevokeAPIKeyOutputBody"),
    ERROR("ErrorModel");

    private final String title;

    Schema(String title) {
        this.title = title;
    }

    /** By what it is known. */
    String title() {
        return title;
    }

    /** Its text. */
    byte[] content() {
        return Resource.read(Schema.class, file());
    }

    /** Where it is served, and what a {@code $schema} member says. */
    String path() {
        return "/api/v1/schemas/" + file();
    }

    /** The same answer, with a link to this as what describes it. */
    Answer describing(Answer answer) {
        return answer.withLink(path(), "describedBy");
    }

    private String file() {
        return title + ".json";
    }
}
