package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import mesa.MesaTest;
import mesa.incident.DeskWalk;
import mesa.intake.mail.kept.Fate.Kind;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What calendars send when somebody clicks "Accept": a note that says who comes, and no answer to anything. */
@MesaTest(backgroundJobs = false)
class CalendarAnswersTest {

    private static final String ANA = "Ana Beltrán Núñez <ana@finanzas.localhost>";

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailIntake intake;

    private DeskWalk walk;
    private TicketNumber number;

    @BeforeEach
    void aTicketWaitsForAnAnswer() {
        walk = new DeskWalk(desk);
        number = walk.open();
        walk.ask(number, "luis");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ACCEPTED     | aceptó la cita: Revisión",
                "DECLINED     | rechazó la cita: Revisión",
                "TENTATIVE    | quizás acuda a la cita: Revisión",
                "NEEDS-ACTION | respondió sobre la cita: Revisión"
            })
    void theNoteSaysWhoAcceptedAndWhenItIsAtTheDesk(String answer, String said) {
        var fate = calendar("REPLY", answer, "DTSTART:20261123T150000Z").to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.NOTE);
        assertThat(walk.said(number, MessageKind.NOTE).text())
                .isEqualTo(ANA + " " + said + ", lunes 23 de noviembre de 2026, 9:00.");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.WAITING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DTSTART;TZID=America/Tijuana:20261123T070000 | lunes 23 de noviembre de 2026, 9:00",
                "DTSTART;TZID=Some Office Time:20261123T070000 | 2026-11-23 07:00 (Some Office Time)",
                "DTSTART;VALUE=DATE:20261123 | 2026-11-23",
                "DTSTART:soon | soon"
            })
    void timesOfOtherPlacesAreTheDesksOrStayAsWritten(String start, String said) {
        calendar("REPLY", "ACCEPTED", start).to(intake);

        assertThat(walk.said(number, MessageKind.NOTE).text()).endsWith("Revisión, " + said + ".");
    }

    @Test
    void whatSomebodyWroteBesideItIsQuoted() {
        Mail.from(ANA)
                .about("Rechazada: [" + number + "] Revisión")
                .with("Content-Type: multipart/alternative; boundary=frontera")
                .saying("--frontera\nContent-Type: text/plain; charset=utf-8\n\nEse día no estoy.\n\n--frontera\n"
                        + "Content-Type: text/calendar; method=REPLY; charset=utf-8\n\n"
                        + event("REPLY", "DECLINED", "DTSTART:20261123T150000Z") + "--frontera--\n")
                .to(intake);

        assertThat(walk.said(number, MessageKind.NOTE).text())
                .isEqualTo(ANA
                        + " rechazó la cita: Revisión, lunes 23 de noviembre de 2026, 9:00.\n\n> Ese día no estoy.");
    }

    @Test
    void anInvitationIsStillWhatItsSenderSays() {
        assertThat(calendar("REQUEST", "NEEDS-ACTION", "DTSTART:20261123T150000Z")
                        .to(intake)
                        .kind())
                .isEqualTo(Kind.COMMENT);
    }

    @Test
    void anAnswerAboutNoTicketOpensNone() {
        var fate = Mail.from("zoe-" + UUID.randomUUID() + "@pueblo.localhost")
                .about("Accepted: Lunch")
                .with("Content-Type: text/calendar; method=REPLY; charset=utf-8")
                .saying(event("REPLY", "ACCEPTED", "DTSTART:20261123T150000Z"))
                .to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.IGNORED);
        assertThat(fate.reason()).isEqualTo("mail.reason.automatic-reply");
    }

    private Mail calendar(String method, String answer, String start) {
        return Mail.from(ANA)
                .about("[" + number + "] Revisión")
                .with("Content-Type: text/calendar; method=" + method + "; charset=utf-8")
                .saying(event(method, answer, start));
    }

    private static String event(String method, String answer, String start) {
        return """
                BEGIN:VCALENDAR
                METHOD:%s
                BEGIN:VEVENT
                UID:1
                %s
                SUMMARY:Revisión
                ATTENDEE;CN="Ana; Beltrán";PARTSTAT=%s:mailto:ana@finanzas.localhost
                END:VEVENT
                END:VCALENDAR
                """.formatted(method, start, answer);
    }
}
