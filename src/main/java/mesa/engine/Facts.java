package mesa.engine;

import java.util.Set;

/** The names of what a process knows about its ticket: references and facts, never a text. */
public final class Facts {

    /** The id of the requester's client organisation, or null. */
    public static final String ORGANISATION = "organisation";

    /** The id of the service. */
    public static final String SERVICE = "service";

    /** The id of the kind of failure, or null. */
    public static final String CATEGORY = "category";

    /** The name of a {@link mesa.ticket.TicketType}. */
    public static final String TYPE = "type";

    /** The name of an {@link mesa.ticket.Urgency}. */
    public static final String URGENCY = "urgency";

    /** The name of an {@link mesa.ticket.Impact}, or null. */
    public static final String IMPACT = "impact";

    /** The name of a {@link mesa.ticket.Priority}, or null. */
    public static final String PRIORITY = "priority";

    /** The support level, 0 until the ticket was routed. */
    public static final String LEVEL = "level";

    /** The id of the team that has the ticket, or null. */
    public static final String TEAM = "team";

    /** The id of the team that whoever took the ticket in proposes, or null. */
    public static final String PROPOSED_TEAM = "proposedTeam";

    /** Whether that team stands outside the desk. */
    public static final String SUPPLIER = "supplier";

    /** The name of a {@link mesa.ticket.Channel}. */
    public static final String CHANNEL = "channel";

    /** What was decided in the last form. */
    public static final String DECISION = "decision";

    /** The cause for which a ticket is turned down. */
    public static final String REJECTION_CAUSE = "rejectionCause";

    /** The team that was chosen in the last form. */
    public static final String TARGET_TEAM = "targetTeam";

    /** Whether somebody has the ticket. */
    public static final String CLAIMED = "claimed";

    /** Who came in when a threshold of the clock was reached, such as {@code next-team}; null before. */
    public static final String COMES_IN = "comesIn";

    /** Who wrote the last message: {@code requester} or {@code desk}. */
    public static final String MESSAGE_BY = "messageBy";

    /** The id of the last message in the conversation. */
    public static final String MESSAGE_ID = "messageId";

    /** The milestone that people are being told of. */
    public static final String MILESTONE = "milestone";

    /** The id of the person who reached the milestone, or null: nobody is told of their own deed. */
    public static final String DOER = "doer";

    /** The target of the service level whose timer went off, such as {@code resolution}. */
    public static final String CLOCK_TARGET = "clockTarget";

    /** How much of the target was used when its timer went off, in percent: 100 when it is due. */
    public static final String CLOCK_PERCENT = "clockPercent";

    /** How long after it was due the timer went off, in working time such as {@code P1D}, or null. */
    public static final String CLOCK_BEYOND = "clockBeyond";

    /** The mails that people get on a milestone. */
    public static final String MAILS = "mails";

    /** The form fields that hold what people wrote: they go to the case file, never into the engine's tables. */
    public static final Set<String> TEXTS = Set.of("solution", "reason", "question", "comment");

    /** What a rule table may ask about a mail: it is compared, and not remembered. */
    static final Set<String> OF_A_MAIL = Set.of("subject", "sender");

    /** The choices that a form offers; they are only for the screen, so history does not keep them. */
    public static final Set<String> CHOICES = Set.of("decisions", "teams", "services");

    private Facts() {}
}
