package dev.signet.http.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract, the table of surfaces: the dialect of an unknown path is that of its prefix. */
class SurfacesTest {
    private final Dialect fallback = new PlainDialect();
    private final Dialect account = new PlainDialect();
    private final Dialect envelope = new PlainDialect();
    private final Surfaces surfaces = new Surfaces(
            List.of(
                    new Surface(envelope, List.of("/auth"), List.of()),
                    new Surface(account, List.of("/v1/auth", "/v1/me/account"), List.of())),
            fallback);

    @Test
    void the_dialect_is_that_of_the_longest_prefix_in_whole_segments() {
        assertThat(surfaces.dialectOf("/v1/auth")).isSameAs(account);
        assertThat(surfaces.dialectOf("/v1/auth/unknown")).isSameAs(account);
        assertThat(surfaces.dialectOf("/v1/me/account/unknown")).isSameAs(account);
        assertThat(surfaces.dialectOf("/auth/unknown")).isSameAs(envelope);
        assertThat(surfaces.dialectOf("/v1/author")).isSameAs(fallback);
        assertThat(surfaces.dialectOf("/v1/me")).isSameAs(fallback);
        assertThat(surfaces.dialectOf("")).isSameAs(fallback);
    }
}
