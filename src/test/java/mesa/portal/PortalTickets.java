package mesa.portal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.stream.IntStream;
import mesa.directory.ContactDetails;
import mesa.directory.Directory;
import mesa.incident.DeskWalk;
import mesa.survey.Surveys;
import mesa.ticket.Attachments;
import mesa.ticket.Conversation;
import mesa.ticket.LinkKind;
import mesa.ticket.Links;
import mesa.ticket.MessageKind;
import mesa.ticket.StagedFiles;
import mesa.ticket.TicketNumber;
import mesa.ticket.Watchers;
import org.springframework.context.ApplicationContext;

/** Tickets of one requester, in each state that a page can show. */
final class PortalTickets {

    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String UNBREAKABLE = "javax.servlet.ServletException_".repeat(5);

    private final ApplicationContext desk;
    private final String requester;
    private final DeskWalk walk;

    PortalTickets(ApplicationContext desk, String requester) {
        this.desk = desk;
        this.requester = requester;
        this.walk = new DeskWalk(desk).by(requester);
    }

    /** Just opened. */
    TicketNumber fresh() {
        return walk.open();
    }

    /** As many, just opened. */
    void fresh(int many) {
        IntStream.range(0, many).forEach(one -> fresh());
    }

    /** Waits for the requester's answer. */
    TicketNumber asked() {
        var number = walk.open();
        walk.ask(number, "luis");
        return number;
    }

    /** Has a solution that the requester has not judged. */
    TicketNumber resolved() {
        var number = walk.open();
        walk.resolve(number, "luis");
        return number;
    }

    /** Has had a solution that did not work. */
    TicketNumber rejected() {
        var number = resolved();
        walk.reject(number);
        return number;
    }

    /** Is over, and its requester was asked how it was. */
    TicketNumber closed() {
        var number = resolved();
        walk.approve(number);
        desk.getBean(Surveys.class).open(number, "P10D");
        return number;
    }

    /** Was taken back by its requester. */
    TicketNumber withdrawn() {
        var number = walk.open();
        walk.withdraw(number);
        return number;
    }

    /** Was turned down. */
    TicketNumber turnedDown() {
        var number = walk.open();
        var improper = Map.<String, Object>of(
                "decision", "reject", "rejectionCause", "IMPROPER_USE", "reason", "El núcleo fue modificado.");
        walk.decide(number, "luis", improper);
        return number;
    }

    /** Has as much of everything as a ticket may come to have, in words that no line can break. */
    TicketNumber crowded() {
        return withOfEach(8);
    }

    /** Has so many messages of either side, notes, files, watchers and related tickets. */
    TicketNumber withOfEach(int many) {
        var number = new DeskWalk(desk)
                .by(requester)
                .describedAs("No abre la nómina " + UNBREAKABLE, (UNBREAKABLE + "\n").repeat(40))
                .open();
        walk.claim(number, "luis");
        IntStream.range(0, many).forEach(one -> {
            walk.say(number, requester, "Sigue igual, línea %d. %s".formatted(one, UNBREAKABLE));
            walk.say(number, "luis", "Lo estamos viendo.\n\nLe avisamos por aquí.\n".repeat(1 + one % 3));
            note(number, one);
            attach(number, one);
            watch(number, one);
            desk.getBean(Links.class).add(number, LinkKind.RELATED, fresh(), walk.actor("luis"));
        });
        return number;
    }

    private void note(TicketNumber number, int one) {
        desk.getBean(Conversation.class)
                .post(number, MessageKind.NOTE, "Revisé el servidor, vuelta " + one, walk.actor("luis"));
    }

    /** Puts a picture aside for what the requester is writing there. */
    void stage(String place, int one) {
        try (var content = new ByteArrayInputStream(PICTURE)) {
            desk.getBean(StagedFiles.class).stage(walk.person(requester).id(), place, name(one), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(int one) {
        return "pantalla-%d-%s.png".formatted(one, "copia-".repeat(15));
    }

    private void attach(TicketNumber number, int one) {
        try (var content = new ByteArrayInputStream(PICTURE)) {
            desk.getBean(Attachments.class).add(number, name(one), content, one % 4 == 3, walk.actor(requester));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void watch(TicketNumber number, int one) {
        var person = desk.getBean(Directory.class)
                .findOrRegister(
                        new ContactDetails(null, "observa-%d@tecnologico.localhost".formatted(one), null, null));
        desk.getBean(Watchers.class).add(number, person.id(), walk.actor(requester));
    }
}
