package mesa.ticket;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mesa.ticket.clamd.ClamdSettings;

/** A virus scanner that knows one virus: the string by which scanners are tried (EICAR). */
final class FakeClamd implements AutoCloseable {

    /** What every scanner finds; in two parts, so that none finds it here. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private final List<byte[]> scanned = new CopyOnWriteArrayList<>();
    private final ServerSocketChannel server;
    private final SocketAddress place;
    private final int most;
    private final boolean silent;

    private FakeClamd(SocketAddress place, int most, boolean silent) throws IOException {
        this.server = place instanceof UnixDomainSocketAddress
                ? ServerSocketChannel.open(StandardProtocolFamily.UNIX)
                : ServerSocketChannel.open();
        this.place = server.bind(place).getLocalAddress();
        this.most = most;
        this.silent = silent;
        var thread = new Thread(this::serve, "clamd");
        thread.setDaemon(true);
        thread.start();
    }

    static FakeClamd onAPort() throws IOException {
        return taking(Integer.MAX_VALUE);
    }

    static FakeClamd on(Path socket) throws IOException {
        return on(socket, Integer.MAX_VALUE);
    }

    static FakeClamd on(Path socket, int most) throws IOException {
        return new FakeClamd(UnixDomainSocketAddress.of(socket), most, false);
    }

    /** One that takes no more bytes than that. */
    static FakeClamd taking(int most) throws IOException {
        return new FakeClamd(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), most, false);
    }

    /** One that takes calls and never says a word. */
    static FakeClamd silent() throws IOException {
        return new FakeClamd(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0, true);
    }

    ClamdSettings settings() {
        var patience = Duration.ofMillis(silent ? 300 : 5000);
        return place instanceof UnixDomainSocketAddress socket
                ? new ClamdSettings("", 0, socket.getPath(), patience)
                : new ClamdSettings("localhost", ((InetSocketAddress) place).getPort(), null, patience);
    }

    /** What it was shown. */
    List<byte[]> scanned() {
        return scanned;
    }

    private void serve() {
        while (server.isOpen()) {
            try {
                var caller = server.accept();
                if (!silent) answer(caller);
            } catch (IOException gone) {
                // the caller, or this one
            }
        }
    }

    private void answer(SocketChannel caller) throws IOException {
        try (caller;
                var said = new DataInputStream(Channels.newInputStream(caller))) {
            var command = new String(said.readNBytes(10), US_ASCII);
            if (command.equals("zINSTREAM\0")) caller.write(ByteBuffer.wrap((scan(said) + "\0").getBytes(US_ASCII)));
        }
    }

    private String scan(DataInputStream said) throws IOException {
        var file = new ByteArrayOutputStream();
        for (int length = said.readInt(); length > 0; length = said.readInt()) {
            if (file.size() + length > most) return "INSTREAM size limit exceeded. ERROR";
            file.writeBytes(said.readNBytes(length));
        }
        scanned.add(file.toByteArray());
        return file.toString(US_ASCII).contains(EICAR) ? "stream: Eicar-Signature FOUND" : "stream: OK";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
