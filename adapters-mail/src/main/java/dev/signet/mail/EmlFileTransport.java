package dev.signet.mail;

import dev.signet.core.mailing.Delivery;
import dev.signet.core.mailing.MailTransport;
import dev.signet.core.outbox.OutgoingMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;

/**
 * Puts each mail as a file {@code <mail id>-<kind>.eml} into a directory, for development and tests. Mail ids are in the
 * order of time, so the names sort as the mails came. A file is there whole or not at all, and only its owner can read
 * it (mode 0600, a directory made here 0700) where the file system knows such modes. A mail that is delivered twice
 * makes one file. What goes wrong in the file system is {@link Delivery.Postponed}.
 */
public final class EmlFileTransport implements MailTransport {
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_DIRECTORY = PosixFilePermissions.fromString("rwx------");

    private final Path directory;
    private final Messages messages;

    /** Makes the directory when the first mail comes. */
    public EmlFileTransport(Path directory, MailSettings settings) {
        this.directory = directory;
        this.messages = new Messages(settings);
    }

    @Override
    public Delivery deliver(OutgoingMail mail) {
        MimeMessage message = messages.write(mail, Session.getInstance(messages.properties(mail)));
        try {
            Files.createDirectories(directory, only(OWNER_DIRECTORY));
            Path whole = directory.resolve(fileName(mail));
            Path partial = Files.createTempFile(directory, "", ".part", only(OWNER_FILE));
            try {
                try (OutputStream out = Files.newOutputStream(partial)) {
                    message.writeTo(out);
                }
                Files.move(partial, whole, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(partial);
            }
            return new Delivery.Delivered();
        } catch (IOException | MessagingException failed) {
            return new Delivery.Postponed("the mail directory could not be written to: " + failed);
        }
    }

    private static String fileName(OutgoingMail mail) {
        String kind = mail.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return mail.id() + "-" + kind + ".eml";
    }

    private FileAttribute<?>[] only(Set<PosixFilePermission> permissions) {
        boolean known = directory.getFileSystem().supportedFileAttributeViews().contains("posix");
        return known
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }
}
