package mesa.notification;

import com.icegreen.greenmail.util.DummySSLServerSocketFactory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import mesa.ServerCertificate;

/** A mail server that says no to some addresses, for now or for good; what it takes it keeps. */
final class StubbornMailServer implements AutoCloseable {

    private final ServerSocket door;
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicReference<String> slowAt = new AtomicReference<>("nothing");
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicReference<Socket> caller = new AtomicReference<>();

    StubbornMailServer() throws IOException {
        this(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()));
    }

    private StubbornMailServer(ServerSocket door) {
        this.door = door;
        var porter = new Thread(this::answerAll, "stubborn-mail-server");
        porter.setDaemon(true);
        porter.start();
    }

    /** One that speaks TLS from the first word, with a certificate that nobody trusts by itself. */
    static StubbornMailServer encrypted() throws IOException {
        ServerCertificate.install();
        return new StubbornMailServer(
                new DummySSLServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress()));
    }

    int port() {
        return door.getLocalPort();
    }

    /** From now on answers {@code reply}, such as {@code 550 No such user}, to this address; null: takes it again. */
    void answerTo(String address, String reply) {
        if (reply == null) {
            refusals.remove(address);
        } else {
            refusals.put(address, reply);
        }
    }

    /** From now on never comes to an end with its answer to this command, but says again and again that it is at it. */
    void dawdleAt(String command) {
        slowAt.set(command);
    }

    /** How often somebody wanted to send to this address. */
    long timesAsked(String address) {
        return asked.stream().filter(address::equals).count();
    }

    /** How often somebody called. */
    int calls() {
        return calls.get();
    }

    /** Hangs up on whoever is calling. */
    void hangUp() throws IOException {
        caller.get().close();
    }

    /** The mails it took, whole. */
    List<String> taken() {
        return taken;
    }

    private void answerAll() {
        while (!door.isClosed()) {
            try (var next = door.accept()) {
                calls.incrementAndGet();
                caller.set(next);
                talk(next);
            } catch (SocketException | SSLException hungUp) {
                caller.set(null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
        var out = new PrintWriter(caller.getOutputStream(), true, StandardCharsets.UTF_8);
        out.print("220 stubborn\r\n");
        out.flush();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var answer = answer(line, in, out);
            if (line.startsWith(slowAt.get())) dawdle(out);
            out.print(answer + "\r\n");
            out.flush();
        }
    }

    private void dawdle(PrintWriter out) throws SocketException {
        try {
            while (!closed.await(50, TimeUnit.MILLISECONDS)) {
                out.print("250-One moment\r\n");
                if (out.checkError()) throw new SocketException("The caller hung up");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String answer(String line, BufferedReader in, PrintWriter out) throws IOException {
        if (line.startsWith("RCPT TO:")) {
            var address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            asked.add(address);
            return refusals.getOrDefault(address, "250 OK");
        }
        if (line.equals("DATA")) {
            out.print("354 Go on\r\n");
            out.flush();
            taken.add(mail(in));
            return "250 Taken";
        }
        return line.equals("QUIT") ? "221 Bye" : "250 OK";
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); !line.equals("."); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        door.close();
    }
}
