package mesa.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import mesa.MesaTest;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.ticket.Actor;
import mesa.ticket.Attachment;
import mesa.ticket.AttachmentRefused;
import mesa.ticket.Attachments;
import mesa.ticket.Channel;
import mesa.ticket.Conversation;
import mesa.ticket.MessageKind;
import mesa.ticket.NewTicket;
import mesa.ticket.Requester;
import mesa.ticket.Ticket;
import mesa.ticket.TicketManagement;
import mesa.ticket.TicketNumber;
import mesa.ticket.TicketQuery;
import mesa.ticket.TicketSearch;
import mesa.ticket.TicketType;
import mesa.ticket.Timeline;
import mesa.ticket.TimelineEntry;
import mesa.ticket.TimelineTexts;
import mesa.ticket.Urgency;
import mesa.ticket.Watchers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What the five desks ask of a ticket's case file. */
@MesaTest(backgroundJobs = false)
class TicketAcceptanceTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    @Autowired
    private TicketManagement management;

    @Autowired
    private Conversation conversation;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Watchers watchers;

    @Autowired
    private Timeline timeline;

    @Autowired
    private TimelineTexts timelineTexts;

    @Autowired
    private TicketSearch search;

    @Autowired
    private Directory directory;

    @Autowired
    private MessageSource texts;

    @Test
    void a10_theNumberCanBeSpokenAndTypedWithoutError() {
        var ticket = open("La red está lenta", "Desde ayer.");
        var digits = ticket.number().value().substring(4);

        assertThat(TicketNumber.parse("inc " + String.join(" ", digits.split(""))))
                .contains(ticket.number());
        assertThat(TicketNumber.parse(digits).flatMap(management::find).map(Ticket::number))
                .contains(ticket.number());
        for (int place = 0; place < digits.length(); place++) {
            var slip = new StringBuilder(digits);
            slip.setCharAt(place, digits.charAt(place) == '9' ? '0' : (char) (digits.charAt(place) + 1));
            assertThat(TicketNumber.parse(slip.toString())).isEmpty();
        }
    }

    @Test
    void c5_theFiveUrgenciesSayHowLongThePersonCanWait() {
        assertThat(Arrays.stream(Urgency.values())
                        .map(urgency -> label("urgency." + urgency) + ": " + label("urgency." + urgency + ".meaning")))
                .containsExactly(
                        "Muy urgente: Detiene mi trabajo o las metas de mi área desde hoy",
                        "Alta: Puedo seguir trabajando algunos días",
                        "Mediana: No me afecta de manera importante a corto plazo",
                        "Baja: No me afecta a mediano plazo",
                        "Muy baja: No me afecta a largo plazo");
    }

    @Test
    void c9_whoHasTheSameIncidentCanWatchIt() {
        var ticket = open("El servidor no responde", "Nadie puede entrar.");
        var beto = person("beto");
        assertThat(seenBy(beto, ticket)).isFalse();

        watchers.add(ticket.number(), beto.id(), actor("luis"));

        assertThat(watchers.of(ticket.number())).containsExactly(beto.id());
        assertThat(seenBy(beto, ticket)).isTrue();
    }

    @Test
    void c20_everythingThatHappenedToATicketCanBeTraced() {
        var number = open("No abre el correo", "Dice que la clave no sirve.").number();

        management.classify(number, null, "correo", null, Urgency.LOW, null, actor("luis"));
        conversation.post(number, MessageKind.REPLY, "La estamos revisando.", actor("luis"));
        timeline.write(number, Actor.rule("RouteIncident", "4", 2), "timeline.routed", Map.of("team", "redes"), false);

        var lines = timeline.entries(number, true, null, 100);
        assertThat(lines)
                .extracting(line -> line.actor().name() + ": " + timelineTexts.of(line, SPANISH))
                .containsSubsequence(
                        "RouteIncident, row 4, version 2: Equipo: "
                                + directory.team("redes").orElseThrow().name() + " (nivel )",
                        person("luis").name() + ": Mensaje",
                        person("luis").name() + ": Urgencia: Alta → Baja",
                        person("luis").name()
                                + ": Servicio: Conectividad (voz, datos e Internet) → Correo institucional");
        assertThat(lines).extracting(TimelineEntry::what).contains("timeline.opened");
    }

    @Test
    void e20_stepsAddressVersionAndEditionAreKeptAsWrittenAndFound() {
        var told = """
                Al guardar sale un error 500.

                Pasos:
                  1. Abrir https://erp.finanzas.example/pedidos?id=7
                  2. Pulsar «Guardar»

                Versión 8.4.2, edición Enterprise""";

        var ticket = open("Error al guardar un pedido", told);

        assertThat(management.get(ticket.number()).description()).isEqualTo(told);
        for (var words : new String[] {"erp.finanzas.example", "version 8.4.2 enterprise", "pasos guardar"}) {
            assertThat(search.find(new TicketQuery(words, null, null, null, null, null, 100)))
                    .as(words)
                    .extracting(Ticket::number)
                    .contains(ticket.number());
        }
    }

    @Test
    void e25_picturesArePngGifOrJpgAndABitmapComesInAnArchive() throws IOException {
        var number = open("Así se ve la pantalla", "Va la foto.").number();

        for (var kind : new String[] {"png", "gif", "jpg"}) {
            assertThat(attach(number, "pantalla." + kind, picture(kind)).isPreviewable())
                    .isTrue();
        }
        var refused =
                catchThrowableOfType(AttachmentRefused.class, () -> attach(number, "pantalla.bmp", picture("bmp")));
        var archive = attach(number, "pantalla.zip", zip("pantalla.bmp", picture("bmp")));

        assertThat(texts.getMessage("attachment.refused." + refused.reason(), refused.details(), SPANISH))
                .contains("pantalla.bmp", "PNG, GIF y JPG", "ZIP o RAR");
        assertThat(archive.mediaType()).isEqualTo("application/zip");
        assertThat(attachments.of(number, false)).hasSize(4);
    }

    private Ticket open(String subject, String description) {
        var ana = person("ana");
        var requester =
                new Requester(ana.id(), ana.name(), ana.email(), ana.unit(), ana.phone(), ana.organisation(), true);
        return management.open(new NewTicket(
                TicketType.INCIDENT,
                subject,
                description,
                "conectividad",
                null,
                Channel.PORTAL,
                requester,
                Urgency.HIGH,
                null,
                actor("ana"),
                null));
    }

    private boolean seenBy(Person person, Ticket ticket) {
        return search.find(new TicketQuery(ticket.number().value(), null, null, null, person.id(), null, 10)).stream()
                .anyMatch(found -> found.number().equals(ticket.number()));
    }

    private Attachment attach(TicketNumber number, String name, byte[] content) throws IOException {
        InputStream file = new ByteArrayInputStream(content);
        return attachments.add(number, name, file, false, actor("ana"));
    }

    private Actor actor(String username) {
        return Actor.person(person(username).id(), person(username).name());
    }

    private Person person(String username) {
        return directory.personByUsername(username).orElseThrow();
    }

    private String label(String key) {
        return texts.getMessage(key, null, SPANISH);
    }

    private static byte[] picture(String kind) throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_3BYTE_BGR), kind, file);
        return file.toByteArray();
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file, UTF_8)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return file.toByteArray();
    }
}
