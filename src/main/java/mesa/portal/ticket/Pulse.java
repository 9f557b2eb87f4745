package mesa.portal.ticket;

import mesa.ticket.Timeline;
import org.springframework.stereotype.Component;

/**
 * Tells whether anything happened to a ticket: every deed writes a line into its timeline and none is ever taken out,
 * so the number of lines that a person may read is enough, whichever node they ask.
 */
@Component
class Pulse {

    private final Timeline timeline;

    Pulse(Timeline timeline) {
        this.timeline = timeline;
    }

    /** A number that grows whenever the visitor could see something new. */
    long of(Visit visit) {
        return timeline.size(visit.number(), visit.staff());
    }
}
