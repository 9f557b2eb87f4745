package mesa.intake.mail.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import mesa.MesaTest;
import mesa.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest
class MailboxHealthTest {

    @Autowired
    private MailboxWatch watch;

    @LocalServerPort
    private int port;

    @Test
    void testsDoNotWatchUnlessTheyAsk() {
        assertThat(watch.isRunning()).isFalse();
    }

    @Test
    void theDesksOwnPeopleSeeWhenTheMailboxWasLookedThrough() {
        watch.start();
        try {
            var staff = Visitor.loggedIn(port, "luis");

            await().until(() -> staff.get("/actuator/health").body().contains("lastLooked"));
            assertThat(staff.get("/actuator/health").body()).contains("\"mailbox\"", "soporte@mesa.localhost");
        } finally {
            watch.stop();
        }
        assertThat(watch.isRunning()).isFalse();
    }

    @Test
    void nobodyElseSeesMoreThanThatTheDeskIsUp() {
        for (var visitor : List.of(Visitor.at(port), Visitor.loggedIn(port, "ana"))) {
            assertThat(visitor.get("/actuator/health").body())
                    .isEqualTo("{\"status\":\"UP\",\"groups\":[\"liveness\",\"readiness\"]}");
        }
    }
}
