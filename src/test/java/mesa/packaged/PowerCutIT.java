package mesa.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mesa.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class PowerCutIT {

    private final int smtpPort = FreePort.find();
    private final GreenMail mail = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @AfterEach
    void stopMail() {
        mail.stop();
    }

    @Test
    void aTicketWhoseMailIsStillOwedSurvivesAndTheMailArrivesOnce() {
        var settings = ProductionSettings.withMailAt(smtpPort);
        settings.put("MESA_ENGINE_RETRYCYCLE", "R50/PT5S");
        settings.put("CAMUNDA_BPM_JOBEXECUTION_LOCKTIMEINMILLIS", "20000");

        var ticket = openedJustBeforeThePowerCut(settings);
        try (var node = Node.start("after-the-cut", FreePort.find(), settings).untilReady()) {
            assertThat(node.get(ticket.path()).body()).contains("No mail since this morning");
            assertThat(tasksOf(ticket, node)).contains("Task_TriageIncident");
            assertThat(mailsOwed(node)).doesNotContain("\"count\":0");

            mail.start();

            await().atMost(Duration.ofMinutes(3)).until(() -> confirmationsOf(ticket) > 0);
            await().until(() -> mailsOwed(node).contains("\"count\":0"));
            assertThat(confirmationsOf(ticket)).isEqualTo(1);
        }
    }

    private static Ticket openedJustBeforeThePowerCut(Map<String, String> settings) {
        var node = Node.start("before-the-cut", FreePort.find(), settings).untilReady();
        try {
            return Ticket.openedAt(node);
        } finally {
            node.kill();
        }
    }

    private static String tasksOf(Ticket ticket, Node node) {
        return node.get("/engine-rest/task?processInstanceBusinessKey=" + ticket.number())
                .body();
    }

    private static String mailsOwed(Node node) {
        return node.get("/engine-rest/job/count?messages=true").body();
    }

    private long confirmationsOf(Ticket ticket) {
        return Arrays.stream(mail.getReceivedMessages())
                .map(GreenMailUtil::getHeaders)
                .filter(headers -> headers.contains(ticket.number()) && headers.contains(Ticket.REQUESTER))
                .count();
    }
}
