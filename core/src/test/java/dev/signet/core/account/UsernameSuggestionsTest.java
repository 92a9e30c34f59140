package dev.signet.core.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.crypto.SecureEntropy;
import dev.signet.core.shared.EmailAddress;
import dev.signet.core.shared.Result;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Contract section 1, "Values": usernames of who arrives without one. */
class UsernameSuggestionsTest {
    private final UsernameSuggestions suggestions = new UsernameSuggestions(new SecureEntropy());

    @Property(tries = 1_000)
    void of_any_address_usernames_are_made_that_may_be_typed(@ForAll("addresses") EmailAddress address) {
        List<Username> made = suggestions.forAddress(address);

        assertThat(made)
                .allSatisfy(
                        username -> assertThat(Username.parse(username.value())).isEqualTo(Result.ok(username)));
        assertThat(made.get(made.size() - 1).value()).matches("user_[a-z2-9]{8}");
        assertThat(made).hasSizeBetween(1, 3).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void the_first_is_the_local_part_where_that_is_a_username(@ForAll("usernames") String username) {
        EmailAddress address = new EmailAddress(username + "@example.com");

        assertThat(suggestions.forAddress(address).get(0)).isEqualTo(new Username(username));
    }

    @Provide
    Arbitrary<EmailAddress> addresses() {
        return Arbitraries.strings()
                .withCharRange('!', '~')
                .withChars("äßıς\u0301\u05d0\u65e5")
                .ofMinLength(1)
                .ofMaxLength(64)
                .map(local -> EmailAddress.parse(local + "@example.com"))
                .filter(Result.Ok.class::isInstance)
                .map(Result::orThrow);
    }

    @Provide
    Arbitrary<String> usernames() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .numeric()
                .ofMinLength(Username.LEAST)
                .ofMaxLength(Username.MOST - 5);
    }
}
