package dev.signet.http.console;

import dev.signet.core.apikey.ApiKey;
import dev.signet.core.project.Project;
import dev.signet.core.shared.ApiKeyId;
import dev.signet.core.shared.Page;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Answer;
import dev.signet.http.common.Cursors;
import dev.signet.http.common.Form;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** {@code /keys} and {@code /organizations/{organization_id}/keys}: what keys there are, and revokes them. */
final class KeysPage {
    private final Pages pages;
    private final KeyPlaces places;
    private final Clock clock;

    KeysPage(Pages pages, KeyPlaces places, Clock clock) {
        this.pages = pages;
        this.places = places;
        this.clock = clock;
    }

    Result<Answer> show(Visitor visitor) {
        return places.of(visitor).flatMap(place -> {
            Cursors cursors = Cursors.of(place.path(), visitor.person().userId().value());
            return visitor.call()
                    .page(cursors)
                    .flatMap(place::list)
                    .flatMap(keys -> place.projects().map(projects -> page(visitor, place, keys, projects, cursors)));
        });
    }

    /** {@code GET …/{key_id}/revoke}: what revoking it will break. */
    Result<Answer> confirm(Visitor visitor) {
        return places.of(visitor)
                .flatMap(place -> visitor.call()
                        .id("key_id", ApiKeyId::parse)
                        .flatMap(place::find)
                        .flatMap(key -> place.projects()
                                .flatMap(projects ->
                                        place.maker(key).map(maker -> page(visitor, place, key, projects, maker)))));
    }

    /** {@code POST …/{key_id}/revoke}. */
    Result<Answer> revoke(Visitor visitor, Form form) {
        return places.of(visitor)
                .flatMap(place -> visitor.call()
                        .id("key_id", ApiKeyId::parse)
                        .flatMap(place::revoke)
                        .map(done -> Pages.goTo(place.path(), Notice.KEY_REVOKED)));
    }

    static Section section(KeyPlace place) {
        return place.organization().isEmpty() ? Section.KEYS : Section.ORGANIZATIONS;
    }

    private Answer page(Visitor visitor, KeyPlace place, ApiKey key, List<Project> projects, Optional<String> maker) {
        return pages.page(
                "revokekey",
                pages.frame(visitor, section(place), "Revoke a key"),
                "place",
                place,
                "key",
                KeyRow.of(key, projects, clock),
                "maker",
                maker.map(who -> KeyRow.maker(key, who)).orElse(""));
    }

    private Answer page(Visitor visitor, KeyPlace place, Page<ApiKey> keys, List<Project> projects, Cursors cursors) {
        return pages.page(
                "keys",
                pages.frame(visitor, section(place), "API keys"),
                "place",
                place,
                "keys",
                keys.items().stream()
                        .map(key -> KeyRow.of(key, projects, clock))
                        .toList(),
                "next",
                keys.next()
                        .map(last -> place.path() + "?cursor=" + cursors.after(last))
                        .orElse(""));
    }
}
