package mesa.ticket;

import static mesa.ticket.Asked.LUIS;
import static mesa.ticket.Asked.anIncident;
import static mesa.ticket.LinkKind.CAUSED_BY;
import static mesa.ticket.LinkKind.DUPLICATE_OF;
import static mesa.ticket.LinkKind.PARENT_OF;
import static mesa.ticket.LinkKind.RELATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CaseFileTest
class LinksTest {

    @Autowired
    private TicketManagement management;

    @Autowired
    private Links links;

    @Autowired
    private Timeline timeline;

    private TicketNumber first;
    private TicketNumber second;
    private TicketNumber third;

    @BeforeEach
    void threeTickets() {
        first = management.open(anIncident()).number();
        second = management.open(anIncident()).number();
        third = management.open(anIncident()).number();
    }

    @Test
    void aLinkIsSeenFromBothTickets() {
        links.add(second, DUPLICATE_OF, first, LUIS);
        links.add(second, DUPLICATE_OF, first, LUIS);

        var link = new TicketLink(second, DUPLICATE_OF, first);
        assertThat(links.of(first)).containsExactly(link);
        assertThat(links.of(second)).containsExactly(link);
        assertThat(links.of(third)).isEmpty();
    }

    @Test
    void onlyTheDeskReadsAboutLinksInTheTimeline() {
        links.add(second, CAUSED_BY, first, LUIS);

        assertThat(timeline.entries(first, true, null, 10)).hasSize(2);
        assertThat(timeline.entries(second, true, null, 10)).hasSize(2);
        assertThat(timeline.entries(second, false, null, 10)).hasSize(1);
    }

    @Test
    void relatedIsTheSameFromEitherSide() {
        links.add(first, RELATED, second, LUIS);
        links.add(second, RELATED, first, LUIS);

        assertThat(links.of(second)).hasSize(1);

        links.remove(second, RELATED, first, LUIS);
        assertThat(links.of(first)).isEmpty();
    }

    @Test
    void aLinkThatIsTakenOffIsGone() {
        links.add(first, PARENT_OF, second, LUIS);

        links.remove(first, PARENT_OF, second, LUIS);
        links.remove(first, PARENT_OF, second, LUIS);

        assertThat(links.of(first)).isEmpty();
        assertThat(timeline.entries(first, true, null, 10)).hasSize(3);
    }

    @Test
    void noTicketStandsAboveItself() {
        links.add(first, PARENT_OF, second, LUIS);
        links.add(second, PARENT_OF, third, LUIS);

        var circle = catchThrowableOfType(LinkRefused.class, () -> links.add(third, PARENT_OF, first, LUIS));
        var itself = catchThrowableOfType(LinkRefused.class, () -> links.add(first, RELATED, first, LUIS));

        assertThat(circle.reason()).isEqualTo(LinkRefused.Reason.CIRCLE);
        assertThat(itself.reason()).isEqualTo(LinkRefused.Reason.ITSELF);
        assertThat(links.of(third)).hasSize(1);
    }
}
