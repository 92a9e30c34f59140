package dev.signet.http.console;

import dev.signet.core.apikey.IssuedApiKey;
import dev.signet.core.authentication.SubmitOnce;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Form;
import java.time.Clock;

/**
 * {@code …/keys/new}: makes a key. The page that answers shows it, this once: sent again, the form makes no second one and
 * shows none.
 */
final class NewKeyPage {
    private final Pages pages;
    private final KeyPlaces places;
    private final SubmitOnce submitOnce;
    private final FormIds formIds;
    private final Clock clock;

    NewKeyPage(Pages pages, KeyPlaces places, SubmitOnce submitOnce, FormIds formIds, Clock clock) {
        this.pages = pages;
        this.places = places;
        this.submitOnce = submitOnce;
        this.formIds = formIds;
        this.clock = clock;
    }

    Result<Answer> show(Visitor visitor) {
        return places.of(visitor).flatMap(place -> page(visitor, place, KeyDraft.empty(place), Problems.none()));
    }

    Result<Answer> take(Visitor visitor, Form form) {
        return places.of(visitor)
                .flatMap(place -> KeyWish.read(form, clock.instant())
                        .flatMap(wish -> submitOnce
                                .submit(visitor.person(), form.typed(FormIds.FIELD))
                                .flatMap(done -> place.issue(wish)))
                        .fold(
                                issued -> Result.ok(made(visitor, place, issued)),
                                refusal -> page(visitor, place, KeyDraft.of(form), Problems.of(refusal, ""))));
    }

    private Answer made(Visitor visitor, KeyPlace place, IssuedApiKey issued) {
        return pages.page(
                "madekey",
                pages.frame(visitor, KeysPage.section(place), "Your new key"),
                "place",
                place,
                "name",
                issued.key().name().value(),
                "raw",
                issued.raw().reveal());
    }

    private Result<Answer> page(Visitor visitor, KeyPlace place, KeyDraft draft, Problems problems) {
        return place.projects()
                .map(projects -> pages.page(
                        problems,
                        "newkey",
                        pages.frame(visitor, KeysPage.section(place), "New API key"),
                        "place",
                        place,
                        "projects",
                        projects,
                        "draft",
                        draft,
                        "formId",
                        formIds.next()));
    }
}
