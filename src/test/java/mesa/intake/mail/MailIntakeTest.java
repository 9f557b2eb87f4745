package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import mesa.MesaTest;
import mesa.incident.DeskWalk;
import mesa.intake.mail.kept.Fate.Kind;
import mesa.ticket.MessageKind;
import mesa.ticket.TicketStatus;
import mesa.ticket.TicketType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What becomes of a mail: each comes to exactly one end, once. */
@MesaTest(backgroundJobs = false)
class MailIntakeTest {

    @Autowired
    private ApplicationContext desk;

    @Autowired
    private MailIntake intake;

    @Autowired
    private Quarantine quarantine;

    @Autowired
    private HeldReplies held;

    private DeskWalk walk;

    @BeforeEach
    void comeIn() {
        walk = new DeskWalk(desk);
    }

    @Test
    void aMailOfSomebodyUnknownOpensATicket() {
        var address = "zoe-" + UUID.randomUUID() + "@pueblo.localhost";

        var fate = Mail.from(address)
                .about("No hay internet en mi oficina")
                .saying("Desde ayer.")
                .to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.TICKET);
        var ticket = walk.ticket(fate.ticket());
        assertThat(ticket.service()).isEqualTo("conectividad");
        assertThat(ticket.type()).isEqualTo(TicketType.INCIDENT);
        assertThat(ticket.description()).isEqualTo("Desde ayer.");
        assertThat(ticket.requester().email()).isEqualTo(address);
        assertThat(walk.running(fate.ticket())).isNotEmpty();
    }

    @Test
    void theSameMailASecondTimeDoesNothing() {
        var mail = Mail.from("ana@finanzas.localhost").about("Falla").saying("No abre.");

        var first = mail.to(intake);
        var second = mail.to(intake);

        assertThat(first.kind()).isEqualTo(Kind.TICKET);
        assertThat(second.kind()).isEqualTo(Kind.KNOWN);
        assertThat(second.ticket()).isEqualTo(first.ticket());
    }

    @Test
    void anAnswerToAQuestionMovesTheTicketOn() {
        var number = walk.open();
        walk.ask(number, "luis");
        assertThat(walk.ticket(number).status()).isEqualTo(TicketStatus.WAITING);

        var fate = Mail.from("ana@finanzas.localhost")
                .about("RV: [" + number + "] Pregunta")
                .saying("La versión 11.")
                .to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.COMMENT);
        assertThat(walk.ticket(number).status()).isNotEqualTo(TicketStatus.WAITING);
        assertThat(walk.said(number, MessageKind.REPLY).text()).isEqualTo("La versión 11.");
    }

    @Test
    void somebodyElsesAnswerIsHeldUntilATechnicianAcceptsIt() {
        var number = walk.open();

        var fate = Mail.from("otro-" + UUID.randomUUID() + "@pueblo.localhost")
                .about("RE: [" + number + "]")
                .saying("A mí también me pasa.")
                .to(intake);

        assertThat(fate.kind()).isEqualTo(Kind.HELD);
        assertThat(held.of(number)).singleElement().satisfies(reply -> {
            assertThat(reply.text()).isEqualTo("A mí también me pasa.");
            held.accept(reply.id(), walk.actor("luis"));
        });
        assertThat(held.of(number)).isEmpty();
        assertThat(walk.said(number, MessageKind.REPLY).text()).isEqualTo("A mí también me pasa.");
    }

    @Test
    void whatIsQuarantinedIsReleasedAsATicketOrDeleted() {
        var fate = Mail.from("ana@finanzas.localhost")
                .about("Aviso")
                .saying("Boletín")
                .with("Precedence: bulk")
                .to(intake);
        assertThat(fate.kind()).isEqualTo(Kind.QUARANTINE);
        assertThat(quarantine.find(fate.mail())).isPresent();

        var released = quarantine.release(fate.mail(), walk.actor("luis"));

        assertThat(released.kind()).isEqualTo(Kind.TICKET);
        assertThat(quarantine.find(fate.mail())).isEmpty();
        assertThat(walk.ticket(released.ticket()).description()).isEqualTo("Boletín");
    }
}
