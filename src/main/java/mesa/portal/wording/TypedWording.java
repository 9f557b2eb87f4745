package mesa.portal.wording;

import mesa.notification.Wordings.Words;

/**
 * What an editor has typed.
 *
 * @param known the newest version when the writing began, 0 for none
 * @param ticket the number of the ticket with which it is shown, or empty for made-up facts
 */
record TypedWording(String subject, String body, Long known, String ticket) {

    TypedWording {
        subject = subject == null ? "" : subject;
        body = body == null ? "" : body.replace("\r\n", "\n").replace('\r', '\n');
        known = known == null ? 0 : known;
        ticket = ticket == null ? "" : ticket;
    }

    static TypedWording of(Words words, long known) {
        return new TypedWording(words.subject(), words.body(), known, "");
    }

    Words words() {
        return new Words(subject, body);
    }

    boolean says(Words others) {
        return words().equals(others);
    }

    TypedWording behind(long version) {
        return new TypedWording(subject, body, version, ticket);
    }
}
