package mesa.ticket;

import static mesa.ticket.Asked.anIncident;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseFileTest
class EnvironmentsTest {

    @Autowired
    private TicketManagement management;

    @Autowired
    private Environments environments;

    @Test
    void e21_theTicketSaysOnWhatTheFaultWasSeen() {
        var seen = new Environment("Chrome 131", "Windows 10", "https://nomina.example/recibos", "4.2");

        var number = management.open(anIncident(seen)).number();

        assertThat(environments.of(number)).contains(seen);
    }

    @Test
    void ofWhatIsNotKnownNothingIsSaid() {
        var partly = new Environment(null, "Android", " ", "");

        assertThat(environments.of(management.open(anIncident(partly)).number()))
                .contains(new Environment(null, "Android", null, null));
        assertThat(environments.of(
                        management.open(anIncident(Environment.UNKNOWN)).number()))
                .isEmpty();
        assertThat(environments.of(management.open(anIncident()).number())).isEmpty();
    }

    @Test
    void whatIsTooLongIsCutAndStaysOnOneLine() {
        var seen = new Environment("a".repeat(99) + "😀", "uno\ndos\u0000", "b".repeat(600), "c".repeat(200));

        assertThat(seen.browser()).isEqualTo("a".repeat(99));
        assertThat(seen.operatingSystem()).isEqualTo("uno dos");
        assertThat(seen.page()).hasSize(500);
        assertThat(seen.version()).hasSize(100);
    }
}
