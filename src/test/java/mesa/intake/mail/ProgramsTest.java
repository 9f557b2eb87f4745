package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import mesa.MesaTest;
import mesa.incident.DeskWalk;
import mesa.intake.mail.kept.Fate.Kind;
import mesa.notification.SentMailIds;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What programs write: a note at its ticket, never a ticket and never an answer. */
@MesaTest(backgroundJobs = false)
class ProgramsTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailIntake intake;

    @Autowired
    private SentMailIds sent;

    @Autowired
    private JdbcClient database;

    private DeskWalk walk;
    private final String zoe = "zoe-" + UUID.randomUUID() + "@pueblo.localhost";

    @BeforeEach
    void comeIn() {
        walk = new DeskWalk(desk);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "Auto-Submitted: auto-replied                 | IGNORED | automatic-reply",
                "Auto-Submitted: auto-replied (vacation)      | IGNORED | automatic-reply",
                "Auto-Submitted: auto-generated; owner-token=x | QUARANTINE | automatic",
                "Precedence: bulk                             | QUARANTINE | bulk",
                "Precedence: list                             | QUARANTINE | bulk",
                "Precedence: JUNK                             | QUARANTINE | bulk",
                "Precedence: auto_reply                       | IGNORED | automatic-reply",
                "List-Id: <avisos.pueblo.localhost>           | QUARANTINE | bulk",
                "List-Unsubscribe: <mailto:x@y.localhost>     | QUARANTINE | bulk",
                "X-Auto-Response-Suppress: All                | QUARANTINE | automatic",
                "X-Autoreply: yes                             | IGNORED | automatic-reply",
                "X-Autorespond: fuera                         | IGNORED | automatic-reply",
                "X-Loop: soporte@mesa.localhost               | IGNORED | own-mail",
                "Return-Path: <>                              | QUARANTINE | automatic",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=x | IGNORED | automatic-reply"
            })
    void headersOfProgramsOpenNoTicket(String header, Kind kind, String reason) {
        var fate = Mail.from(zoe).about("Hola").with(header).saying("Texto.").to(intake);

        assertThat(fate.kind()).isEqualTo(kind);
        assertThat(fate.reason()).isEqualTo("mail.reason." + reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Auto-Submitted: no", "Precedence: normal", "X-Auto-Response-Suppress: None", "X-Loop: x@y.z"})
    void headersThatSayNothingOpenOne(String header) {
        assertThat(Mail.from(zoe)
                        .about("Hola")
                        .with(header)
                        .saying("Texto.")
                        .to(intake)
                        .kind())
                .isEqualTo(Kind.TICKET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Respuesta automática: Hola",
                "Respuesta automática: no la puedo activar en Outlook",
                "Automatic reply: Hola",
                "Out of Office: Hola",
                "Fuera de la oficina",
                "Abwesenheitsnotiz: Hola",
                "Automatische Antwort: Hola",
                "Resposta automática: Hola",
                "Réponse automatique : Hola"
            })
    void subjectsOfPeopleWhoAreAwayOpenNoneAndAreLookedAt(String subject) {
        var fate = Mail.from(zoe).about(subject).saying("Vuelvo el lunes.").to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.QUARANTINE);
        assertThat(fate.reason()).isEqualTo("mail.reason.automatic-reply");
    }

    @Test
    void programsThatDoNotSayWhoTheyAreAreNotedThreeTimesADayTogether() {
        var number = walk.open();

        var kinds = IntStream.range(0, 5)
                .mapToObj(round -> Mail.from("")
                        .about("RE: [" + number + "] " + round)
                        .with("Auto-Submitted: auto-replied")
                        .saying("No estoy.")
                        .to(intake)
                        .kind())
                .toList();

        assertThat(kinds).containsExactly(Kind.NOTE, Kind.NOTE, Kind.NOTE, Kind.IGNORED, Kind.IGNORED);
    }

    @Test
    void anOutOfOfficeReplyIsANoteAndAnswersNoQuestion() {
        var number = walk.open();
        walk.ask(number, "luis");

        var fate = Mail.from("ana@finanzas.localhost")
                .about("Respuesta automática: [" + number + "] Pregunta")
                .with("Auto-Submitted: auto-replied")
                .saying("Estoy fuera hasta el lunes.")
                .to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.NOTE);
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.WAITING);
        assertThat(walk.said(number, MessageKind.NOTE).text())
                .contains("Respuesta automática de Ana Beltrán", "> Estoy fuera hasta el lunes.");
    }

    @Test
    void aProgramThatKeepsOnWritingIsNotedAFewTimesOnly() {
        var number = walk.open();

        var kinds = IntStream.range(0, 5)
                .mapToObj(i -> Mail.from(zoe)
                        .about("[" + number + "] " + i)
                        .with("Auto-Submitted: auto-generated")
                        .saying("Aviso " + i)
                        .to(intake)
                        .kind())
                .toList();

        assertThat(kinds).containsExactly(Kind.NOTE, Kind.NOTE, Kind.NOTE, Kind.IGNORED, Kind.IGNORED);
    }

    @Test
    void aBounceNamesAtTheTicketWhoCouldNotBeReached() {
        var number = walk.open();

        var fate = bounce("<" + number + "@mesa.localhost>", "ana@finanzas.localhost")
                .to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.NOTE);
        assertThat(fate.ticket()).isEqualTo(number);
        assertThat(walk.said(number, MessageKind.NOTE).text())
                .contains("No se pudo entregar", "Ana Beltrán Núñez <ana@finanzas.localhost>", "5.1.1", "unknown user");
    }

    @Test
    void aBounceOfAMailThatIsNotOursIsNobodysConcern() {
        assertThat(bounce("<other@elsewhere.localhost>", zoe).to(intake).kind()).isEqualTo(Kind.IGNORED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAILER-DAEMON@mx.pueblo.localhost   | failure notice",
                "postmaster@pueblo.localhost         | Undeliverable: Avance",
                "postmaster@pueblo.localhost         | Unzustellbar: Avance",
                "Mail Delivery System <Mailer-Daemon@mx.localhost> | Mail delivery failed: returning message to sender",
                "mailer-daemon@googlemail.localhost  | No se puede entregar: Avance",
                "postmaster@pueblo.localhost         | No entregado: Avance"
            })
    void bouncesThatKeepToNoRuleAreRecognised(String from, String subject) {
        var number = walk.open();

        var fate = Mail.from(from)
                .about(subject)
                .with("Return-Path: <>")
                .saying("Hi. This is the qmail-send program. I'm afraid I wasn't able to deliver your message.\n"
                        + "<ana@finanzas.localhost>: no such user\n\n--- Below this line is a copy of the message.\n\n"
                        + "Message-ID: <" + number + "@mesa.localhost>\nSubject: [" + number + "] Avance\n")
                .to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.NOTE);
        assertThat(fate.reason()).isEqualTo("mail.reason.bounce");
        assertThat(fate.ticket()).isEqualTo(number);
    }

    @Test
    void aPersonMayWriteAboutBouncesThatTheySee() {
        assertThat(Mail.from(zoe)
                        .about("Undeliverable: no puedo mandar correo")
                        .saying("Me sale failure notice.")
                        .to(intake)
                        .kind())
                .isEqualTo(Kind.TICKET);
    }

    @Test
    void aMailOfTheDeskThatComesBackIsLeftAlone() {
        var number = walk.open();
        walk.sendEverything(number);
        var id = database.sql("select message_id from sent_mail where ticket = ? limit 1")
                .param(number.value())
                .query(String.class)
                .single();
        assertThat(sent.isOurs(id)).isTrue();

        var fate = Mail.from(zoe)
                .identifiedBy(id)
                .about("[" + number + "] eco")
                .saying("eco")
                .to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.IGNORED);
        assertThat(fate.reason()).isEqualTo("mail.reason.own-mail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soporte@mesa.localhost", "Mesa <SOPORTE+abc@mesa.localhost>"})
    void whoeverWritesInTheDesksOwnNameIsLookedAt(String from) {
        assertThat(Mail.from(from).about("Hola").saying("Soy yo.").to(intake).reason())
                .isEqualTo("mail.reason.own-address");
    }

    private static Mail bounce(String original, String failed) {
        return Mail.from("MAILER-DAEMON@mx.pueblo.localhost")
                .about("Undelivered Mail Returned to Sender")
                .with("Return-Path: <>")
                .with("Auto-Submitted: auto-replied")
                .with("Content-Type: multipart/report; report-type=delivery-status; boundary=frontera")
                .saying("""
                        --frontera
                        Content-Type: text/plain

                        I'm sorry.

                        --frontera
                        Content-Type: message/delivery-status

                        Reporting-MTA: dns; mx.pueblo.localhost

                        Final-Recipient: rfc822; %s
                        Action: failed
                        Status: 5.1.1
                        Diagnostic-Code: smtp; 550 unknown user

                        --frontera
                        Content-Type: text/rfc822-headers

                        Message-ID: %s
                        Subject: Avance

                        --frontera--
                        """.formatted(failed, original));
    }
}
