package mesa.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.List;
import mesa.MesaTest;
import mesa.TestClock;
import mesa.notification.Mailbox;
import mesa.ticket.Impact;
import mesa.ticket.TicketNumber;
import mesa.ticket.Urgency;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody has to look at the clock: the desk does, around the clock where that is promised (D13, E8). */
@MesaTest
class EscalationByItselfTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private TestClock clock;

    @Autowired
    private GreenMail mailServer;

    private DeskWalk walk;

    @BeforeEach
    void comeIn() {
        walk = new DeskWalk(desk).about("conectividad").urgent(Urgency.VERY_HIGH, Impact.HIGH);
    }

    @Test
    void whatNobodyTakesIsShownToTheNextTeamAndThenGoesUp() {
        var number = walk.open();

        clock.advance(Duration.ofMinutes(31));
        await().until(() -> told(number, "marta", "Falta responder").size() == 1);
        assertThat(walk.candidates(number)).containsExactlyInAnyOrder("mesa-de-ayuda", "redes");
        assertThat(walk.ticket(number).level()).isEqualTo(1);

        clock.advance(Duration.ofMinutes(162));
        await().until(() -> told(number, "marta", "Está por vencer").size() == 1);
        assertThat(walk.ticket(number).level()).isEqualTo(2);
        assertThat(walk.ticket(number).team()).isEqualTo("redes");
        assertThat(told(number, "marta", "Falta responder")).hasSize(1);
        assertThat(told(number, "rosa", "Está por vencer")).isEmpty();
    }

    private List<String> told(TicketNumber number, String username, String what) {
        return new Mailbox(mailServer, number.value(), walk.person(username).email())
                .mails().stream()
                        .map(mail -> Mailbox.header(mail, "Subject"))
                        .filter(subject -> subject.contains(what))
                        .toList();
    }
}
