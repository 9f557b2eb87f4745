package mesa.portal.ticket;

import java.util.Arrays;
import java.util.Locale;

/** What a visitor did just now and the page confirms. */
enum Done {
    REPLIED,
    APPROVED,
    REJECTED,
    WITHDRAWN,
    WATCHER_ADDED,
    WATCHER_REMOVED;

    /** As it stands in the page's address; null for anything else. */
    static Done of(String word) {
        return Arrays.stream(values())
                .filter(done -> done.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Back to the page, which confirms it. */
    String at(Visit visit) {
        return "redirect:" + visit.base() + "?done=" + word() + (this == REPLIED ? "#done" : "");
    }
}
