package mesa.ticket.clamd;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;

/** A line to the scanner, by TCP or by a socket of the machine, on which nothing waits longer than was allowed. */
final class ClamdConnection implements AutoCloseable {

    private static final int LONGEST_ANSWER = 4096;

    private final ByteBuffer answer = ByteBuffer.allocate(LONGEST_ANSWER);
    private final SocketChannel channel;
    private final Selector selector;
    private final long timeout;
    private boolean ended;

    private ClamdConnection(SocketChannel channel, Selector selector, long timeout) {
        this.channel = channel;
        this.selector = selector;
        this.timeout = timeout;
    }

    static ClamdConnection to(ClamdSettings settings) throws IOException {
        var isLocal = settings.address() instanceof UnixDomainSocketAddress;
        var channel = isLocal ? SocketChannel.open(StandardProtocolFamily.UNIX) : SocketChannel.open();
        var connection =
                new ClamdConnection(channel, Selector.open(), settings.timeout().toMillis());
        try {
            connection.connect(settings);
            return connection;
        } catch (IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private void connect(ClamdSettings settings) throws IOException {
        channel.configureBlocking(false);
        channel.register(selector, 0);
        try {
            if (channel.connect(settings.address())) return;
        } catch (UnresolvedAddressException unknown) {
            throw new UnknownHostException(settings.host());
        }
        while (!channel.finishConnect()) {
            await(SelectionKey.OP_CONNECT);
        }
    }

    /** Sends all of it, or as much as is taken before the answer comes. */
    void send(ByteBuffer bytes) throws IOException {
        try {
            while (bytes.hasRemaining() && !hasAnswer()) {
                if (channel.write(bytes) == 0) await(SelectionKey.OP_WRITE | SelectionKey.OP_READ);
            }
        } catch (SocketTimeoutException silence) {
            throw silence;
        } catch (IOException hungUp) {
            if (!hasAnswer()) throw hungUp; // else it has said why
        }
    }

    /** Whether the other side has said something already, or has hung up. */
    boolean hasAnswer() throws IOException {
        if (!isWhole()) ended = channel.read(answer) < 0;
        return ended || answer.position() > 0;
    }

    /** What the other side says until it hangs up or has said it all. */
    String answer() throws IOException {
        while (!isWhole()) {
            await(SelectionKey.OP_READ);
            hasAnswer();
        }
        var words = new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
        return words.replace("\0", "").strip();
    }

    private boolean isWhole() {
        var length = answer.position();
        return ended || !answer.hasRemaining() || length > 0 && answer.get(length - 1) == 0;
    }

    private void await(int operations) throws IOException {
        channel.keyFor(selector).interestOps(operations);
        if (selector.select(timeout) == 0) throw new SocketTimeoutException("Nothing within " + timeout + " ms");
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        try (selector) {
            channel.close();
        }
    }
}
