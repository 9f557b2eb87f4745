package mesa.portal.clock;

import java.util.List;

/**
 * The deadlines of a ticket, as its page shows them to one reader.
 *
 * @param title the message key of the box's title
 */
public record Deadlines(String title, List<Deadline> all) {

    /**
     * A target of the ticket.
     *
     * @param place its place on the page
     * @param name what it is called
     * @param standing how it stands, in a word for styles: {@code on-time}
     * @param chip the same in words for people
     * @param bar whether its time is shown as a bar: as long as it may still be used
     * @param percent how much of its time is used, at most 100
     * @param text how it stands, in a sentence
     * @param serviceLevel the name of the service level that promises it, or null
     * @param calendar the name of the calendar by which it counts
     * @param lines how it was counted, oldest first
     */
    public record Deadline(
            String place,
            String name,
            String standing,
            String chip,
            boolean bar,
            int percent,
            String text,
            String serviceLevel,
            String calendar,
            List<CountedLine> lines) {}

    /**
     * A line of the count.
     *
     * @param counts whether time was counted in it
     * @param by who did it, by name; empty when nobody did or the reader is not told
     */
    public record CountedLine(String when, String what, boolean counts, String by) {}
}
