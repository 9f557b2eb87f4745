package mesa.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mesa.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two desks that write to each other by themselves fall silent, whatever lies between them. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TwoDesksIT {

    private static final int MAILS_OF_ONE = 4;
    private static final int TICKETS_AT_OTHER = 3;
    private static final String TICKET = "TICKET";
    private static final String TOO_MANY = "QUARANTINE mail.reason.too-many";
    private static final UnaryOperator<MimeMessage> AS_IT_IS = mail -> mail;

    private static MailGateway mail;
    private static MailingDesk one;
    private static MailingDesk other;

    @BeforeAll
    static void startBoth() {
        mail = new MailGateway();
        one = MailingDesk.start("one", mail, Map.of("MESA_MAIL_AUTOMATICPERHOUR", "" + MAILS_OF_ONE));
        other = MailingDesk.start("other", mail, Map.of("MESA_MAILIN_TICKETSPERHOUR", "" + TICKETS_AT_OTHER));
        one.node().untilReady();
        other.node().untilReady();
    }

    @AfterAll
    static void stopBoth() {
        Stream.of(one, other).filter(Objects::nonNull).forEach(MailingDesk::close);
        mail.close();
    }

    @Test
    void twoDesksFallSilentAtOnceBecauseEachSaysThatAProgramWrites() {
        mail.handOn(one.address(), one.mailbox(), AS_IT_IS);
        mail.handOn(other.address(), other.mailbox(), AS_IT_IS);

        one.getsMailFrom(other.address());
        untilBothAreSilent();

        assertThat(one.endsOfMailsFrom(other.address())).containsExactly(TICKET);
        assertThat(other.endsOfMailsFrom(one.address())).containsExactly("QUARANTINE mail.reason.automatic");
        assertThat(mail.handedOnTo(one.address()))
                .as("the other desk answers nothing")
                .isZero();
    }

    @Test
    void behindAServerThatTakesEverySignAwayADeskOpensOnlySoManyTicketsInAnHour() {
        var oneAsSeen = "one@stripped.localhost";
        var otherAsSeen = "other@stripped.localhost";
        mail.handOn(oneAsSeen, one.mailbox(), sent -> MailGateway.bare(sent, otherAsSeen));
        mail.handOn(otherAsSeen, other.mailbox(), sent -> MailGateway.bare(sent, oneAsSeen));

        one.getsMailFrom(otherAsSeen);
        untilBothAreSilent();

        assertThat(other.endsOfMailsFrom(oneAsSeen)).containsExactly(TICKET, TICKET, TICKET, TOO_MANY);
        assertThat(one.endsOfMailsFrom(otherAsSeen)).containsExactly(TICKET, TICKET, TICKET, TICKET);
        assertThat(mail.handedOnTo(oneAsSeen)).isEqualTo(TICKETS_AT_OTHER);
        assertThat(mail.handedOnTo(otherAsSeen)).isEqualTo(TICKETS_AT_OTHER + 1);
        var admin = Visitor.at(other.node().port());
        admin.logIn("admin", Node.ADMIN_PASSWORD);
        assertThat(admin.get("/quarantine").body())
                .contains(oneAsSeen, "El mismo remitente escribió demasiados correos en poco tiempo");
    }

    @Test
    void whereTheSenderIsAnotherOneEachTimeADeskStillWritesOnlySoManyMailsInAnHour() {
        var otherAsSeen = "other@changing.localhost";
        var names = new AtomicInteger();
        mail.handOn(otherAsSeen, other.mailbox(), sent -> {
            var newName = "one-" + names.incrementAndGet() + "@changing.localhost";
            mail.handOn(newName, one.mailbox(), answer -> MailGateway.bare(answer, otherAsSeen));
            return MailGateway.bare(sent, newName);
        });

        one.getsMailFrom(otherAsSeen);
        untilBothAreSilent();

        assertThat(one.endsOfMailsFrom(otherAsSeen)).isEqualTo(Collections.nCopies(MAILS_OF_ONE + 1, TICKET));
        assertThat(mail.handedOnTo(otherAsSeen)).isEqualTo(MAILS_OF_ONE);
        assertThat(names).hasValue(MAILS_OF_ONE);
        assertThat(one.node()
                        .get("/api/v1/tickets/" + one.newestTicketOf(otherAsSeen) + "/timeline")
                        .body())
                .contains("was not sent to", "they got too many within an hour");
    }

    @Test
    void whereBothWriteFromAnotherAddressBehindAPlusEachTimeTheLimitsCountThemAsOne() {
        handOnUnderNewTags("other+first@tags.localhost", new AtomicInteger());

        one.getsMailFrom("other+first@tags.localhost");
        untilBothAreSilent();

        assertThat(other.endsOfMailsFrom("one+%@tags.localhost")).containsExactly(TICKET, TICKET, TICKET, TOO_MANY);
        assertThat(one.endsOfMailsFrom("other+%@tags.localhost")).containsExactly(TICKET, TICKET, TICKET, TICKET);
    }

    private static void handOnUnderNewTags(String otherAsSeen, AtomicInteger tags) {
        mail.handOn(otherAsSeen, other.mailbox(), sent -> {
            var oneAsSeen = "one+" + tags.incrementAndGet() + "@tags.localhost";
            mail.handOn(oneAsSeen, one.mailbox(), answer -> {
                var next = "other+" + tags.incrementAndGet() + "@tags.localhost";
                handOnUnderNewTags(next, tags);
                return MailGateway.bare(answer, next);
            });
            return MailGateway.bare(sent, oneAsSeen);
        });
    }

    /** Silence: nothing is left to do anywhere, and what comes in after that is all that still happens. */
    private static void untilBothAreSilent() {
        await().atMost(Duration.ofMinutes(3)).until(TwoDesksIT::nothingHappens);
        var before = counts();
        var somebody = "persona-" + UUID.randomUUID() + "@pueblo.localhost";

        one.getsMailFrom(somebody);
        other.getsMailFrom(somebody);

        await().until(() -> mail.got(somebody) == 2);
        await().until(TwoDesksIT::nothingHappens);
        assertThat(counts()).isEqualTo(List.of(before.get(0), before.get(1) + 1, before.get(2) + 1));
    }

    /** While one is looked at the other might have acted: so nothing may have changed from before to after. */
    private static boolean nothingHappens() {
        var before = counts();
        return mail.isEverythingTaken() && one.hasNothingToDo() && other.hasNothingToDo() && counts().equals(before);
    }

    private static List<Integer> counts() {
        return List.of(mail.handedOn(), one.received(), other.received());
    }
}
