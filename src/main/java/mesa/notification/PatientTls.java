package mesa.notification;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocketFactory;

/**
 * Encrypts what the desk and its mail server say to each other as the desk's own certificates want it, over a line that
 * keeps to the desk's {@link Patience}.
 */
class PatientTls extends SSLSocketFactory {

    private final SSLSocketFactory encryption;
    private final Patience patience;

    PatientTls(SSLSocketFactory encryption, Patience patience) {
        this.encryption = encryption;
        this.patience = patience;
    }

    @Override
    public Socket createSocket(Socket line, String host, int port, boolean closesLine) throws IOException {
        return encryption.createSocket(patience.over(line), host, port, closesLine);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return createSocket(patience.createSocket(host, port), host, port, true);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(patience.createSocket(host, port), host.getHostAddress(), port, true);
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(patience.createSocket(host, port, from, fromPort), host, port, true);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(patience.createSocket(host, port, from, fromPort), host.getHostAddress(), port, true);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return encryption.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return encryption.getSupportedCipherSuites();
    }
}
