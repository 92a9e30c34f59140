package dev.signet.http.common;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.signet.core.shared.Invalid;
import dev.signet.core.shared.PageRequest;
import dev.signet.core.shared.Result;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

class QueryFuzzTest {
    private static final Cursors LIST = Cursors.of("/list", new UUID(1, 1));

    @FuzzTest
    void what_is_read_is_read_again_from_its_usual_form_and_a_page_is_in_bounds(byte[] input) {
        Result<Query> read = Query.parse(new String(input, StandardCharsets.UTF_8));

        if (read instanceof Result.Ok<Query> ok) {
            Map<String, String> parameters = ok.value().all();
            assertThat(Query.parse(encoded(parameters)).orThrow().all()).isEqualTo(parameters);
            ok.value().page(LIST).toOptional().ifPresent(page -> check(ok.value(), page));
            ok.value().numberedPage().toOptional().ifPresent(QueryFuzzTest::check);
        } else if (!read.equals(Result.refused(HttpFault.MALFORMED))) {
            assertThat(((Result.Refused<Query>) read).refusal()).isInstanceOf(Invalid.class);
        }
    }

    private static void check(Query query, PageRequest page) {
        assertThat(page.limit()).isBetween(1, PageRequest.MOST);
        assertThat(page.after().map(LIST::after)).isEqualTo(query.get("cursor"));
    }

    private static void check(PageNumber page) {
        assertThat(page.page()).isBetween(1, 999_999_999);
        assertThat(page.limit()).isBetween(1, PageNumber.MOST);
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
