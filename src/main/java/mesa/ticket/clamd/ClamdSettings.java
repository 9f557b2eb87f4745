package mesa.ticket.clamd;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the virus scanner listens; without host and socket there is none.
 *
 * @param socket its socket on the same machine, used rather than the host
 * @param timeout how long it may take to take or say the next thing
 */
public record ClamdSettings(
        String host,
        @DefaultValue("3310") int port,
        Path socket,
        @DefaultValue("20s") Duration timeout) {

    public boolean isThere() {
        return hasSocket() || host != null && !host.isBlank();
    }

    SocketAddress address() {
        return hasSocket() ? UnixDomainSocketAddress.of(socket) : new InetSocketAddress(host, port);
    }

    private boolean hasSocket() {
        return socket != null && !socket.toString().isBlank();
    }
}
