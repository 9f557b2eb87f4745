package mesa.ticket;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is in the files: kept and given out piece by piece, so that no file is ever whole in memory. A file is kept
 * before it is known to which ticket it will belong.
 */
@Component
class FileContents {

    private final JdbcClient database;

    FileContents(JdbcClient database) {
        this.database = database;
    }

    KeptFile keep(JudgedFile file) {
        var content = file.content();
        var kept = new KeptFile(UUID.randomUUID(), file.name(), file.mediaType(), content.size(), file.sha256());
        try {
            var piece = content.piece(0);
            for (int place = 0; piece.length > 0; place++) {
                keepPiece(kept.id(), place, piece);
                piece = content.piece(place + 1);
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
        return keepFacts(kept);
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
}
