package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import mesa.MesaTest;
import mesa.incident.DeskWalk;
import mesa.intake.mail.kept.Arrival;
import mesa.intake.mail.kept.Fate.Kind;
import mesa.intake.mail.kept.MailKey;
import mesa.intake.mail.reading.MailReader;
import mesa.intake.mail.sorting.Plan;
import mesa.intake.mail.sorting.Sorting;
import mesa.ticket.TicketType;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the rule table for mail makes of mails, and what may not stand in it. */
@MesaTest(backgroundJobs = false)
class RouteMailTest {

    private static final Path TABLE = Path.of("processes/intake/RouteMail.dmn");

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailIntake intake;

    @Autowired
    private Sorting sorting;

    @Autowired
    private RepositoryService repository;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "soporte,     SOLICITUD de cuenta de correo, REQUEST, correo",
        "soporte,     Solicitúd,                     REQUEST, verificacion-equipo",
        "soporte,     No hay internet,               INCIDENT, conectividad",
        "soporte,     xyzzy,                         INCIDENT, verificacion-equipo",
        "soporte,     Cotización de monitores,       QUESTION, dictaminacion",
        "ventas,      Hola,                          QUESTION, dictaminacion",
        "solicitudes, Solicitud de acceso a la nómina, REQUEST, nomina",
        "no-such-one, No hay internet,               INCIDENT, conectividad"
    })
    void mailboxAndSubjectGiveTypeAndService(String mailbox, String subject, TicketType type, String service) {
        var fate = from().at(mailbox).about(subject).to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.TICKET);
        var ticket = new DeskWalk(desk).ticket(fate.ticket());
        assertThat(ticket.type()).isEqualTo(type);
        assertThat(ticket.service()).isEqualTo(service);
    }

    @ParameterizedTest
    @CsvSource({"solicitudes, No abre", "avisos, Solicitud de acceso"})
    void inMailboxesThatTakeNoMailNothingIsOpenedAndNothingLost(String mailbox, String subject) {
        var fate = from().at(mailbox).about(subject).to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.QUARANTINE);
        assertThat(fate.reason()).isEqualTo("mail.reason.rule");
    }

    @Test
    void theTeamOfTheRowGetsTheTicketAndTheTimelineSaysWhy() {
        var fate = from().at("ventas").about("Hola").to(intake);

        var walk = new DeskWalk(desk);
        assertThat(walk.ticket(fate.ticket()).team()).isEqualTo("ventas");
        assertThat(walk.timeline(fate.ticket()))
                .filteredOn(line -> line.what().equals("timeline.mail-routed-to"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actor().name()).startsWith("RouteMail, row 5, version");
                    assertThat(line.facts()).containsEntry("team", "ventas");
                });
    }

    @ParameterizedTest
    @CsvSource({"40, TICKET", "41, QUARANTINE"})
    void whatIsTooLargeForPeopleToReadIsLookedAtFirst(long megabytes, Kind kind) throws Exception {
        var mail = MailReader.read(Files.writeString(
                folder.resolve("mail.eml"), from().about("Fotos").raw()));
        var size = (megabytes - 1) * 1024 * 1024 + 1;

        try (mail) {
            var plan = sorting.plan(Arrival.of("soporte", new MailKey("<grande@x>", "hash"), mail, size), mail);

            assertThat(plan).isInstanceOf(kind == Kind.TICKET ? Plan.Open.class : Plan.Keep.class);
            if (plan instanceof Plan.Keep keep) {
                assertThat(keep.outcome().kind()).isEqualTo(kind);
                assertThat(keep.outcome().detail()).startsWith("RouteMail, row 1, version");
            }
        }
    }

    @Test
    void theTimelineNamesTheRow() {
        var fate = from().about("No hay internet").to(intake);

        assertThat(new DeskWalk(desk).timeline(fate.ticket()))
                .filteredOn(line -> line.what().equals("timeline.mail-routed"))
                .singleElement()
                .satisfies(line -> assertThat(line.actor().name()).startsWith("RouteMail, row 8, version"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "<text>\"quarantine\"</text> | <text>\"trash\"</text>     | OutputEntry_RouteMail_1_1 | no es un destino",
                "<text>\"REQUEST\"</text>    | <text>\"WISH\"</text>      | OutputEntry_RouteMail_2_2 | no es un tipo de ticket",
                "<text>\"dictaminacion\"</text> | <text>\"ventas\"</text> | OutputEntry_RouteMail_5_3 | la mesa no tiene el servicio",
                "<text>\"dictaminacion\"</text> | <text>ventas</text>     | OutputEntry_RouteMail_5_3 | texto entre comillas",
                "name=\"team\"               | name=\"group\"             | Output_RouteMail_team     | no conoce esta columna",
                "hitPolicy=\"FIRST\"         | hitPolicy=\"UNIQUE\"       | DecisionTable_RouteMail   | solo una fila puede valer"
            })
    void aTableThatTheDeskCouldNotFollowIsRefused(String said, String saidAnew, String element, String message)
            throws IOException {
        var table = Files.readString(TABLE);
        assertThat(table).contains(said);

        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("RouteMail.dmn", table.replaceFirst(Pattern.quote(said), saidAnew))
                        .deploy())
                .isInstanceOfSatisfying(ParseException.class, refused -> {
                    assertThat(refused.getMessage()).contains(message);
                    assertThat(refused.getResorceReports().get(0).getErrors())
                            .anySatisfy(problem ->
                                    assertThat(problem.getMainElementId()).isEqualTo(element));
                });
    }

    private static Mail from() {
        return Mail.from("zoe-" + UUID.randomUUID() + "@pueblo.localhost").saying("");
    }
}
