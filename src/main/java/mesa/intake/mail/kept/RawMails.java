package mesa.intake.mail.kept;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mesa.scratch.ScratchFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Messages as they came, kept and given out piece by piece. */
@Component
public class RawMails {

    private static final int PIECE = 256 * 1024;

    private final JdbcClient database;

    RawMails(JdbcClient database) {
        this.database = database;
    }

    /** What is done with a message that is in a file. */
    public interface Deed<T> {
        T with(Path raw) throws IOException;
    }

    void keep(long mail, Path raw) throws IOException {
        try (var in = Files.newInputStream(raw)) {
            var piece = in.readNBytes(PIECE);
            for (int place = 0; piece.length > 0; place++) {
                database.sql("insert into received_mail_piece (mail, place, content) values (?, ?, ?)")
                        .params(mail, place, piece)
                        .update();
                piece = in.readNBytes(PIECE);
            }
        }
    }

    /** Whether the message is there as it came. */
    boolean isKept(long mail) {
        return database.sql("select exists (select from received_mail_piece where mail = ?)")
                .param(mail)
                .query(Boolean.class)
                .single();
    }

    /** Writes the message and leaves {@code target} open. */
    public void copy(long mail, OutputStream target) throws IOException {
        var piece = piece(mail, 0);
        for (int place = 1; piece.isPresent(); place++) {
            target.write(piece.get());
            piece = piece(mail, place);
        }
    }

    /** Takes the message as it came out of the desk for good. */
    public void remove(long mail) {
        database.sql("delete from received_mail_piece where mail = ?")
                .param(mail)
                .update();
    }

    /** Does something with the message in a file of its own, which is gone afterwards. */
    public <T> T inFile(long mail, Deed<T> deed) {
        try {
            var file = ScratchFiles.create("mail-", ".eml");
            try {
                try (var out = Files.newOutputStream(file)) {
                    copy(mail, out);
                }
                return deed.with(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<byte[]> piece(long mail, int place) {
        return database.sql("select content from received_mail_piece where mail = ? and place = ?")
                .params(mail, place)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }
}
