package dev.signet.app.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.signet.app.client.CommandFailure;
import dev.signet.app.client.ExitStatus;
import dev.signet.app.client.ServerAddress;
import dev.signet.core.shared.SecretText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginsFileTest {
    private static final ServerAddress SERVER = ServerAddress.STANDARD;

    @TempDir
    Path parent;

    @Test
    void what_is_kept_is_read_again_and_is_its_owners_alone() throws Exception {
        LoginsFile file = file();
        StoredLogin login = login("1", "acme", "laptop \u00fc");

        file.change(logins -> logins.with(login));

        assertThat(file().read().all()).containsExactly(login);
        assertThat(mode(file.path())).isEqualTo("rw-------");
        assertThat(mode(file.path().getParent())).isEqualTo("rwx------");
    }

    @Test
    void no_file_is_no_login() {
        assertThat(file().read().all()).isEmpty();
    }

    @Test
    void the_one_used_last_comes_first_and_there_is_one_an_organisation() {
        LoginsFile file = file();
        StoredLogin old = login("1", "acme", "old");
        StoredLogin other = login("2", "other", "x");
        StoredLogin fresh = login("1", "acme", "fresh");
        file.change(logins -> logins.with(old).with(other));

        assertThat(file.change(logins -> logins.with(fresh)).at(SERVER, "1")).contains(old);

        assertThat(file.read().all()).containsExactly(fresh, other);
        assertThat(file.read().current()).contains(fresh);
        assertThat(file.read().at(SERVER, "other")).contains(other);
    }

    @Test
    void signing_out_leaves_a_login_that_was_made_meanwhile() {
        LoginsFile file = file();
        StoredLogin old = login("1", "acme", "old");
        StoredLogin fresh = login("1", "acme", "fresh");
        file.change(logins -> logins.with(old));
        file.change(logins -> logins.with(fresh));

        file.change(logins -> logins.without(old));

        assertThat(file.read().all()).containsExactly(fresh);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "rubbish",
                "[]",
                "{}",
                "{'version':1}",
                "{'version':2,'logins':[]}",
                "{'version':1,'logins':[7]}",
                "{'version':1,'logins':[{}]}",
                "{'version':1,'logins':[{'server':'http://example.com','organization_id':'1','organization_name':'a',"
                        + "'organization_slug':'a','device_name':'a','api_key':'k','created_at':'2026-01-01T00:00:00Z'}]}",
                "{'version':1,'logins':[{'server':'https://example.com','organization_id':'1','organization_name':'a',"
                        + "'organization_slug':'a','device_name':'a','api_key':'k\\n','created_at':'2026-01-01T00:00:00Z'}]}"
            })
    void a_file_that_is_not_ours_is_told_and_left_alone(String text) throws Exception {
        LoginsFile file = file();
        Files.createDirectories(file.path().getParent());
        String written = text.replace('\'', '"');
        Files.writeString(file.path(), written);

        assertThat(failure(file::read)).contains(file.path().toString(), "mend it, or delete it");
        assertThat(failure(file::prepare)).contains(file.path().toString());
        assertThat(file.path()).hasContent(written);
    }

    @Test
    void a_place_that_cannot_be_written_is_found_out_beforehand() throws Exception {
        Files.createFile(parent.resolve("config"));
        LoginsFile file = new LoginsFile(parent.resolve("config").resolve("signet"));

        assertThat(failure(file::prepare))
                .contains("cannot be written", file.path().toString());
    }

    private static String failure(Runnable work) {
        CommandFailure failure = catchThrowableOfType(CommandFailure.class, work::run);
        assertThat(failure.status()).isEqualTo(ExitStatus.FAILED);
        return failure.line();
    }

    private LoginsFile file() {
        return new LoginsFile(parent.resolve("home/.config/signet"));
    }

    private static StoredLogin login(String organization, String slug, String device) {
        return new StoredLogin(
                SERVER,
                new Place(organization, "Acme \"&\" Sons", slug),
                device,
                new SecretText("capy_live_" + device.length()),
                Instant.parse("2026-01-02T03:04:05.678Z"));
    }

    private static String mode(Path path) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
