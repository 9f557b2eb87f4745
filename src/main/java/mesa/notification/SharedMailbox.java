package mesa.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Who is told of something by one mail: mostly one person, and several where they share an address. The mail is written
 * to the first of them.
 */
record SharedMailbox(List<Recipient> people) {

    /** The mailboxes of these people, in their order; whoever can't be reached has one of their own. */
    static List<SharedMailbox> of(List<Recipient> people) {
        return people.stream()
                .collect(Collectors.groupingBy(SharedMailbox::address, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(SharedMailbox::new)
                .toList();
    }

    private static String address(Recipient recipient) {
        return recipient.isReachable() && !recipient.gone()
                ? "to " + recipient.email().strip().toLowerCase(Locale.ROOT)
                : recipient.key();
    }

    Recipient first() {
        return people.get(0);
    }
}
