package mesa.ticket.clamd;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * One file on its way through the scanner: sent piece by piece with {@code INSTREAM}, each with its length before it
 * (clamd(8)); the answer comes after the last, or earlier when the scanner takes no more.
 */
public final class ClamdScan implements AutoCloseable {

    private static final byte[] BEGIN = {'z', 'I', 'N', 'S', 'T', 'R', 'E', 'A', 'M', 0};
    private static final int NOTHING_MORE = 0;

    private final ClamdConnection connection;

    private ClamdScan(ClamdConnection connection) {
        this.connection = connection;
    }

    /**
     * Begins to send a file.
     *
     * @throws IOException when the scanner does not answer
     */
    public static ClamdScan begin(ClamdSettings settings) throws IOException {
        var connection = ClamdConnection.to(settings);
        try {
            connection.send(ByteBuffer.wrap(BEGIN));
            return new ClamdScan(connection);
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Sends a piece that is not empty; nothing when the scanner has answered already. */
    public void send(byte[] piece) throws IOException {
        if (connection.hasAnswer()) return;
        connection.send(length(piece.length));
        connection.send(ByteBuffer.wrap(piece));
    }

    /** What the scanner says of all that was sent. */
    public ClamdVerdict verdict() throws IOException {
        if (!connection.hasAnswer()) connection.send(length(NOTHING_MORE));
        return ClamdVerdict.of(connection.answer());
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }

    private static ByteBuffer length(int bytes) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes);
    }
}
