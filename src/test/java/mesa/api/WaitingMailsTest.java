package mesa.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import mesa.MesaTest;
import mesa.Visitor;
import mesa.intake.mail.Mail;
import mesa.intake.mail.MailIntake;
import mesa.intake.mail.Quarantine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MesaTest(backgroundJobs = false)
class WaitingMailsTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MailIntake intake;

    @Autowired
    private Quarantine quarantine;

    @ParameterizedTest
    @ValueSource(strings = {"luis", "rosa", "olga"})
    void theDesksOwnPeopleKnowHowManyWait(String reader) {
        Mail.from("ofertas-" + UUID.randomUUID() + "@tienda.localhost")
                .with("Precedence: bulk")
                .to(intake);

        var answer = Visitor.program(port, reader).get("/api/v1/waiting-mails").body();

        assertThat(JsonPath.<Integer>read(answer, "$.count")).isPositive().isEqualTo((int) quarantine.count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ana", "carla"})
    void forAnybodyElseThereIsNoSuchNumber(String outsider) {
        assertThat(Visitor.program(port, outsider).get("/api/v1/waiting-mails").statusCode())
                .isEqualTo(404);
    }

    @Test
    void strangersHaveToSayWhoTheyAre() {
        assertThat(Visitor.at(port).get("/api/v1/waiting-mails").statusCode()).isEqualTo(401);
    }
}
