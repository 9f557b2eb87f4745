package mesa.notification;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;

/**
 * How long the desk talks to a mail server in all to hand over one mail, however many small answers come meanwhile: a
 * try has to end before the engine takes its node for dead and has the mail sent by another. It makes the sockets over
 * which they talk; a conversation has an end only inside {@link #during}.
 */
class Patience extends SocketFactory {

    private final Duration longest;
    private final ThreadLocal<Long> end = new ThreadLocal<>();

    Patience(Duration longest) {
        this.longest = longest;
    }

    /** Does it; what it still has to say to the mail server when the time is up fails. */
    void during(Runnable conversation) {
        end.set(System.nanoTime() + longest.toNanos());
        try {
            conversation.run();
        } finally {
            end.remove();
        }
    }

    @Override
    public Socket createSocket() {
        return new TimedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port), null);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return connected(new InetSocketAddress(host, port), new InetSocketAddress(from, fromPort));
    }

    /** The same line, over which they talk no longer than that. */
    Socket over(Socket line) {
        return new TimedLine(line);
    }

    private Socket connected(SocketAddress to, SocketAddress from) throws IOException {
        var socket = createSocket();
        socket.bind(from);
        socket.connect(to);
        return socket;
    }

    /** The shorter of that time-out and what is left of the conversation, in milliseconds; 0 is no end. */
    private int shorter(int timeout) throws SocketTimeoutException {
        if (end.get() == null) {
            return timeout;
        }
        var left = TimeUnit.NANOSECONDS.toMillis(end.get() - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException(
                    "The mail server took more than %d s for one mail".formatted(longest.toSeconds()));
        }
        return (int) (timeout == 0 ? left : Math.min(timeout, left));
    }

    private class TimedSocket extends Socket {

        @Override
        public void connect(SocketAddress to, int timeout) throws IOException {
            super.connect(to, shorter(timeout));
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new TimedInput(this, super.getInputStream());
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new TimedOutput(super.getOutputStream());
        }
    }

    private class TimedLine extends OpenLine {

        TimedLine(Socket line) {
            super(line);
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new TimedInput(this, super.getInputStream());
        }

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new TimedOutput(super.getOutputStream());
        }
    }

    private class TimedInput extends FilterInputStream {

        private final Socket socket;

        TimedInput(Socket socket, InputStream answers) {
            super(answers);
            this.socket = socket;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            var usual = socket.getSoTimeout();
            socket.setSoTimeout(shorter(usual));
            try {
                return super.read(into, from, length);
            } catch (SocketTimeoutException e) {
                shorter(usual);
                throw e;
            } finally {
                if (!socket.isClosed()) socket.setSoTimeout(usual);
            }
        }
    }

    private class TimedOutput extends FilterOutputStream {

        TimedOutput(OutputStream words) {
            super(words);
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] words, int from, int length) throws IOException {
            shorter(0);
            out.write(words, from, length);
        }
    }
}
