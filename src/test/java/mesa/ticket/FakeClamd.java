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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import mesa.ticket.clamd.ClamdSettings;

/** A virus scanner that knows one virus: the string by which scanners are tried (EICAR). */
public final class FakeClamd implements AutoCloseable {

    /** What every scanner finds; in two parts, so that none finds it here. */
    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private final List<byte[]> scanned = new CopyOnWriteArrayList<>();
    private final ServerSocketChannel server;
    private final SocketAddress place;
    private final int most;
    private final boolean silent;
    private final CountDownLatch goesOn;
    private final AtomicInteger waiting = new AtomicInteger();

    private FakeClamd(SocketAddress place, int most, boolean silent) throws IOException {
        this(place, most, silent, new CountDownLatch(0));
    }

    private FakeClamd(SocketAddress place, int most, boolean silent, CountDownLatch goesOn) throws IOException {
        this.goesOn = goesOn;
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

    public static FakeClamd on(Path socket) throws IOException {
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

    /** One that takes in what it is shown and says nothing of it until it goes on. */
    static FakeClamd hanging() throws IOException {
        var place = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return new FakeClamd(place, Integer.MAX_VALUE, false, new CountDownLatch(1));
    }

    /** How many files it has looked at without a word so far. */
    int waiting() {
        return waiting.get();
    }

    void goOn() {
        goesOn.countDown();
    }

    ClamdSettings settings() {
        var patience = silent ? Duration.ofMillis(300) : Duration.ofMinutes(5);
        return place instanceof UnixDomainSocketAddress socket
                ? new ClamdSettings("", 0, socket.getPath(), patience)
                : new ClamdSettings("localhost", ((InetSocketAddress) place).getPort(), null, patience);
    }

    /** What it was shown. */
    public List<byte[]> scanned() {
        return scanned;
    }

    private void serve() {
        while (server.isOpen()) {
            try {
                var caller = server.accept();
                if (!silent) new Thread(() -> answerQuietly(caller), "clamd").start();
            } catch (IOException gone) {
                // this one
            }
        }
    }

    private void answerQuietly(SocketChannel caller) {
        try {
            answer(caller);
        } catch (IOException gone) {
            // the caller
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
        waiting.incrementAndGet();
        hang();
        waiting.decrementAndGet();
        return file.toString(US_ASCII).contains(EICAR) ? "stream: Eicar-Signature FOUND" : "stream: OK";
    }

    private void hang() {
        try {
            goesOn.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
