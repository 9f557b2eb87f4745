package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import mesa.MesaTest;
import mesa.incident.DeskWalk;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.Fate.Kind;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reports on mails that did not arrive and that say too little: who was not reached is found, or somebody looks at it.
 */
@MesaTest(backgroundJobs = false)
class LostMailsTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailIntake intake;

    @Autowired
    private JdbcClient database;

    private DeskWalk walk;
    private TicketNumber number;
    private final String zoe = "zoe-" + UUID.randomUUID() + "@pueblo.localhost";

    @BeforeEach
    void zoeHasATicket() {
        walk = new DeskWalk(desk);
        number = Mail.from(zoe).about("No imprime").saying("Nada.").to(intake).ticket();
    }

    @Test
    void aReportAboutNoTicketThatNamesWhomTheDeskWroteToIsLookedAt() {
        walk.sendEverything(number);

        var fate = returned("550 user unknown " + zoe);

        assertThat(fate.kind()).isEqualTo(Kind.QUARANTINE);
        assertThat(fate.reason()).isEqualTo("mail.reason.bounce");
    }

    @Test
    void oneThatNamesSomebodyTheDeskDidNotWriteToConcernsNobody() {
        assertThat(returned("550 user unknown " + zoe).kind()).isEqualTo(Kind.IGNORED);
        assertThat(returned("550 user unknown nadie@pueblo.localhost").kind()).isEqualTo(Kind.IGNORED);
    }

    @Test
    void whatTheDeskWroteLongAgoDoesNotComeBackAnyMore() {
        walk.sendEverything(number);
        database.sql("update sent_mail set changed_at = changed_at - interval '9 days' where ticket = ?")
                .param(number.value())
                .update();

        assertThat(returned("550 user unknown " + zoe).kind()).isEqualTo(Kind.IGNORED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Action: returned", "X-Nothing: said"})
    void aReportThatDoesNotSayWhatBecameOfOurMailIsLookedAt(String action) {
        walk.sendEverything(number);

        assertThat(report(action).kind()).isEqualTo(Kind.QUARANTINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Action: delayed", "Action: delivered", "Status: 4.4.1"})
    void aReportThatNothingIsLostYetConcernsNobody(String action) {
        walk.sendEverything(number);

        assertThat(report(action).kind()).isEqualTo(Kind.IGNORED);
    }

    @Test
    void whoWasNotReachedIsFoundInTheTextOfTheReport() {
        walk.sendEverything(number);

        var fate = returned("Escriba a ayuda@otra.localhost.\nNo se encontró la dirección <" + zoe
                + ">.\n\nMessage-ID: <" + number + "@mesa.localhost>");

        assertThat(fate.kind()).isEqualTo(Kind.NOTE);
        assertThat(walk.said(number, MessageKind.NOTE).text())
                .startsWith("No se pudo entregar un correo a " + zoe + ". Revise la dirección");
    }

    @Test
    void whereNothingSaysWhoItWasTheNoteDoesNotAskOneself() {
        walk.sendEverything(number);

        returned("550 user unknown\n\nMessage-ID: <" + number + "@mesa.localhost>");

        assertThat(walk.said(number, MessageKind.NOTE).text())
                .startsWith("No se pudo entregar un correo. Revise las direcciones o llame por teléfono.\n\n> 550");
    }

    private Fate returned(String text) {
        return Mail.from("MAILER-DAEMON@zz.localhost")
                .about("Returned mail: see transcript for details")
                .with("Return-Path: <>")
                .saying(text)
                .to(intake);
    }

    private Fate report(String action) {
        return Mail.from("MAILER-DAEMON@zz.localhost")
                .about("Mail status")
                .with("Return-Path: <>")
                .with("Content-Type: multipart/report; report-type=delivery-status; boundary=frontera")
                .saying("""
                        --frontera
                        Content-Type: message/delivery-status

                        Reporting-MTA: dns; zz.localhost

                        Final-Recipient: rfc822; %s
                        %s

                        --frontera
                        Content-Type: text/rfc822-headers

                        Message-ID: <%s@mesa.localhost>

                        --frontera--
                        """.formatted(zoe, action, number))
                .to(intake);
    }
}
