package mesa.ticket;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mesa.scratch.ScratchFiles;

/**
 * What is in a file while it is judged and until it is kept: a single piece in memory, more than one in a file that is
 * gone when this is closed.
 */
final class HeldContent implements AutoCloseable {

    static final int PIECE = 256 * 1024;

    private final MessageDigest digest = sha256();
    private byte[] only = {};
    private FileChannel file;
    private long size;

    /** The next piece; all have the same length, {@value #PIECE}, but for the last one. */
    void add(byte[] piece) throws IOException {
        digest.update(piece);
        if (size == 0) {
            only = piece;
        } else {
            if (file == null) moveToFile();
            write(file, piece);
        }
        size += piece.length;
    }

    private void moveToFile() throws IOException {
        var place = ScratchFiles.create("file-", null);
        file = FileChannel.open(
                place, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        write(file, only);
        only = null;
    }

    private static void write(FileChannel file, byte[] piece) throws IOException {
        for (var left = ByteBuffer.wrap(piece); left.hasRemaining(); ) {
            file.write(left);
        }
    }

    long size() {
        return size;
    }

    /** Once, when all was added: the SHA-256 in 64 hexadecimal digits. */
    String hash() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** That piece, the first is 0; empty behind the last. */
    byte[] piece(int place) throws IOException {
        if (file == null) return place == 0 ? only : new byte[0];
        var start = (long) place * PIECE;
        var piece = ByteBuffer.allocate((int) Math.max(0, Math.min(PIECE, size - start)));
        while (piece.hasRemaining()) {
            if (file.read(piece, start + piece.position()) < 0) throw new IOException("The file became shorter");
        }
        return piece.array();
    }

    @Override
    public void close() throws IOException {
        if (file != null) file.close();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
