package mesa.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TwoNodesIT {

    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void startMail() {
        mail.start();
    }

    @AfterEach
    void stopMail() {
        mail.stop();
    }

    @Test
    void nodesThatStartTogetherOnAnEmptyDatabaseAreOneDesk() {
        var settings = ProductionSettings.withMailAt(mail.getSmtp().getPort());
        try (var one = Node.start("node-1", FreePort.find(), settings);
                var other = Node.start("node-2", FreePort.find(), settings)) {
            one.untilReady();
            other.untilReady();

            var opened = Ticket.openedAt(one);

            assertThat(other.get(opened.path()).body()).contains(opened.number());
            assertThat(one.output() + other.output()).doesNotContain(" ERROR ");
        }
    }
}
