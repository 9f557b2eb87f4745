package mesa.ticket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * What is in the files: kept and given out piece by piece, so that no file is ever whole in memory. A file is kept
 * before it is known to which ticket it will belong.
 */
@Component
class FileContents {

    static final int PIECE = 256 * 1024;

    private final JdbcClient database;
    private final FileChecks checks;
    private final DataSize limit;

    FileContents(JdbcClient database, FileChecks checks, TicketSettings settings) {
        this.database = database;
        this.checks = checks;
        this.limit = settings.attachmentLimit();
    }

    /** How large a file may be. */
    DataSize limit() {
        return limit;
    }

    /**
     * Reads the content to its end and keeps it under that id.
     *
     * @throws AttachmentRefused when it is larger than the desk takes, or by what it is
     */
    KeptFile keep(UUID file, String name, InputStream content) throws IOException {
        var piece = content.readNBytes(PIECE);
        var kind = FileKind.of(piece, name);
        var digest = sha256();
        long size = 0;
        try (var check = checks.on(kind, name)) {
            for (int place = 0; piece.length > 0; place++) {
                size += piece.length;
                refuseTooLarge(size, name);
                check.look(piece);
                digest.update(piece);
                keepPiece(file, place, piece);
                piece = content.readNBytes(PIECE);
            }
            check.finish();
        }
        return keepFacts(
                new KeptFile(file, name, kind.mediaType(), size, HexFormat.of().formatHex(digest.digest())));
    }

    private void refuseTooLarge(long size, String name) {
        if (size > limit.toBytes()) {
            throw new AttachmentRefused(AttachmentRefused.Reason.TOO_LARGE, name, limit.toMegabytes());
        }
    }

    private KeptFile keepFacts(KeptFile file) {
        database.sql("insert into ticket_file (id, file_name, media_type, size, sha256) values (?, ?, ?, ?, ?)")
                .params(file.id(), file.fileName(), file.mediaType(), file.size(), file.sha256())
                .update();
        return file;
    }

    private void keepPiece(UUID file, int place, byte[] piece) {
        database.sql("insert into ticket_file_piece (file, place, content) values (?, ?, ?)")
                .params(file, place, piece)
                .update();
    }

    void copy(UUID file, OutputStream target) throws IOException {
        var piece = piece(file, 0);
        for (int place = 1; piece.isPresent(); place++) {
            target.write(piece.get());
            piece = piece(file, place);
        }
    }

    private Optional<byte[]> piece(UUID file, int place) {
        return database.sql("select content from ticket_file_piece where file = ? and place = ?")
                .params(file, place)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
