package mesa.portal.ticket;

import java.util.List;
import java.util.stream.LongStream;

/**
 * A page of the conversation, oldest first.
 *
 * @param report what was reported, at the beginning of everything
 * @param earlier the message before which there is more to read, or null when nothing is missing
 */
record Talk(Entry report, List<Entry> entries, Long earlier) {

    /** The first message on the page, from which on news are asked for; 0 when there is none. */
    public long first() {
        return messages().findFirst().orElse(0);
    }

    /** The newest message on the page; 0 when there is none. */
    public long last() {
        return messages().max().orElse(0);
    }

    private LongStream messages() {
        return entries.stream().mapToLong(Entry::message).filter(message -> message > 0);
    }
}
