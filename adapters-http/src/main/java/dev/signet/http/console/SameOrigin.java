package dev.signet.http.console;

import dev.signet.core.shared.Done;
import dev.signet.core.shared.Result;
import dev.signet.http.common.Call;
import java.net.URI;
import java.util.Optional;

/**
 * Whether a form comes from a page of ours, by what the browser says of that (Fetch metadata, ASVS 5.0 3.5.3). Browsers
 * that say nothing, and the origin {@code null} that pages without referrer send, are left to the form's token.
 */
final class SameOrigin {
    private final String origin;

    SameOrigin(String publicUrl) {
        URI url = URI.create(publicUrl);
        this.origin = url.getScheme() + "://" + url.getRawAuthority();
    }

    Result<Done> check(Call call) {
        Optional<String> site = call.header("Sec-Fetch-Site");
        if (site.isPresent()) {
            return answer(site.get().equals("same-origin"));
        }
        return answer(call.header("Origin")
                .map(sent -> sent.equals("null") || sent.equals(origin))
                .orElse(true));
    }

    private static Result<Done> answer(boolean ours) {
        return ours ? Result.done() : Result.refused(ForeignForm.OTHER_SITE);
    }
}
