package mesa.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.concurrent.TimeUnit;
import mesa.FreePort;
import mesa.Visitor;
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
            assertThatANewPasswordEndsTheSessionsOfBoth(one, other);
            assertThat(one.output() + other.output()).doesNotContain(" ERROR ");
        }
    }

    private static void assertThatANewPasswordEndsTheSessionsOfBoth(Node one, Node other) {
        var admin = Visitor.at(one.port());
        admin.logIn("admin", Node.ADMIN_PASSWORD);
        assertThat(admin.get("/password/change").statusCode()).isEqualTo(200);

        var changed = Visitor.withPassword(other.port(), "admin", Node.ADMIN_PASSWORD)
                .put(
                        "/api/v1/me/password",
                        "{\"current\":\"%s\",\"password\":\"the-second-password\"}".formatted(Node.ADMIN_PASSWORD));

        assertThat(changed.statusCode()).isEqualTo(204);
        assertThat(admin.get("/password/change").statusCode()).isEqualTo(302);
    }
}
