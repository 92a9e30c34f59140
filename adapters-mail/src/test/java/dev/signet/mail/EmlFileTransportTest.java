package dev.signet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.mailing.Delivery;
import dev.signet.core.outbox.MailKind;
import dev.signet.core.outbox.OutgoingMail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmlFileTransportTest {
    @TempDir
    private Path parent;

    private Path directory;
    private EmlFileTransport transport;

    @BeforeEach
    void transport() {
        directory = parent.resolve("data").resolve("mail");
        transport = new EmlFileTransport(directory, Samples.SETTINGS);
    }

    @Test
    void a_mail_becomes_one_file_named_by_its_id_and_kind() throws Exception {
        assertThat(transport.deliver(Samples.mail(MailKind.VERIFY_EMAIL))).isInstanceOf(Delivery.Delivered.class);

        assertThat(files()).containsExactly(directory.resolve(Samples.ID + "-verify-email.eml"));
    }

    @Test
    void the_file_holds_both_parts_with_the_code_in_each() throws Exception {
        transport.deliver(Samples.mail(MailKind.VERIFY_EMAIL));

        ReadMessage read = ReadMessage.parse(Files.readAllBytes(files().get(0)));
        assertThat(read.message().isMimeType("multipart/alternative")).isTrue();
        assertThat(read.message().getSubject()).isEqualTo("Your code for Acme");
        assertThat(read.plain()).contains("\n" + Samples.CODE + "\n");
        assertThat(read.html()).contains(">" + Samples.CODE + "<");
    }

    @Test
    void only_the_owner_can_read_file_and_directory() throws Exception {
        transport.deliver(Samples.mail(MailKind.VERIFY_EMAIL));

        assertThat(mode(files().get(0))).isEqualTo("rw-------");
        assertThat(mode(directory)).isEqualTo("rwx------");
    }

    @Test
    void a_mail_that_is_delivered_twice_makes_one_file() throws Exception {
        transport.deliver(Samples.mail(MailKind.PASSWORD_CHANGED));
        transport.deliver(Samples.mail(MailKind.PASSWORD_CHANGED));

        assertThat(files()).hasSize(1);
    }

    @Test
    void a_directory_that_cannot_be_made_postpones_the_mail() throws Exception {
        Files.writeString(parent.resolve("data"), "a file where the directory should be");

        assertThat(transport.deliver(Samples.mail(MailKind.VERIFY_EMAIL)))
                .isInstanceOfSatisfying(
                        Delivery.Postponed.class,
                        postponed -> assertThat(postponed.reason())
                                .startsWith("the mail directory could not be written to: ")
                                .doesNotContain(Samples.CODE));
    }

    @Test
    void a_mail_that_cannot_be_moved_to_its_name_is_postponed_and_leaves_nothing_behind() throws Exception {
        OutgoingMail mail = Samples.mail(MailKind.VERIFY_EMAIL);
        Path taken = directory.resolve(Samples.ID + "-verify-email.eml");
        Files.createDirectories(taken.resolve("in the way"));

        assertThat(transport.deliver(mail)).isInstanceOf(Delivery.Postponed.class);
        assertThat(files()).containsExactly(taken);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
