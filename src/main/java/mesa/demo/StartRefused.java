package mesa.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** An embedded part can't start here; says why and what to do. */
class StartRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String whatToDo;

    StartRefused(String reason, String whatToDo) {
        super(reason);
        this.whatToDo = whatToDo;
    }

    /** Refuses to start when somebody else already answers at that port; 0 is any free one. */
    static void whenTaken(int port, String part, String setting) {
        try (var door = new ServerSocket()) {
            door.setReuseAddress(true);
            door.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StartRefused(
                    "Port %d, which %s needs, is taken by another program.".formatted(port, part),
                    "Stop that program (perhaps it is another Mesa), or choose another port: --%s=0 takes any free one."
                            .formatted(setting));
        }
    }

    /** Says it without a stack trace. */
    static class Explanation extends AbstractFailureAnalyzer<StartRefused> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, StartRefused refusal) {
            return new FailureAnalysis(refusal.getMessage(), refusal.whatToDo, refusal);
        }
    }
}
