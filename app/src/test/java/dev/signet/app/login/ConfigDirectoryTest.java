package dev.signet.app.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigDirectoryTest {
    private static final Path HOME = Path.of("/home/ada");

    @Test
    void it_is_where_the_system_keeps_configuration() {
        assertThat(ConfigDirectory.find(Map.of(), "Linux", HOME)).hasToString("/home/ada/.config/signet");
        assertThat(ConfigDirectory.find(Map.of(), "Mac OS X", HOME))
                .hasToString("/home/ada/Library/Application Support/signet");
        assertThat(ConfigDirectory.find(Map.of(), "Windows 11", HOME)).hasToString("/home/ada/AppData/Roaming/signet");
    }

    @Test
    void a_home_that_only_the_environment_knows_is_used() {
        assertThat(ConfigDirectory.find(Map.of("HOME", "/srv/ada"), "Linux", Path.of("?")))
                .hasToString("/srv/ada/.config/signet");
        assertThat(ConfigDirectory.find(Map.of("HOME", "/srv/ada"), "Mac OS X", Path.of("?")))
                .hasToString("/srv/ada/Library/Application Support/signet");
    }

    @Test
    void a_variable_goes_before_it_when_it_is_an_absolute_path() {
        assertThat(ConfigDirectory.find(Map.of("XDG_CONFIG_HOME", "/x"), "Linux", HOME))
                .hasToString("/x/signet");
        assertThat(ConfigDirectory.find(Map.of("APPDATA", "/x"), "Windows 11", HOME))
                .hasToString("/x/signet");
        assertThat(ConfigDirectory.find(Map.of("XDG_CONFIG_HOME", "x"), "Linux", HOME))
                .hasToString("/home/ada/.config/signet");
        assertThat(ConfigDirectory.find(Map.of("XDG_CONFIG_HOME", " "), "Linux", HOME))
                .hasToString("/home/ada/.config/signet");
    }
}
