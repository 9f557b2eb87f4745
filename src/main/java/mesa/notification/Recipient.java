package mesa.notification;

import java.util.Locale;
import java.util.UUID;
import mesa.directory.Person;
import mesa.directory.SupportTeam;
import mesa.ticket.Requester;

/**
 * Somebody who gets one mail.
 *
 * @param key the person's id, or the team's where the team has a mailbox
 * @param person the person, or null for a team's mailbox
 * @param email or null when none is known
 * @param audience as what they are told
 * @param outside whether they don't belong to the desk's own people
 * @param gone whether they have left the desk's file, and get no more mails
 */
record Recipient(
        String key,
        UUID person,
        String name,
        String email,
        Locale language,
        Audience audience,
        boolean outside,
        boolean gone) {

    /** What stands before the id of a team in {@code key}. */
    static final String TEAM = "team:";

    static Recipient person(Person person, Audience audience) {
        return new Recipient(
                person.id().toString(),
                person.id(),
                person.name(),
                person.email(),
                person.language(),
                audience,
                !person.isStaff(),
                false);
    }

    /** The requester as they were when they asked. */
    static Recipient requester(Requester requester, Locale language) {
        return new Recipient(
                requester.personId().toString(),
                requester.personId(),
                requester.name(),
                requester.email(),
                language,
                Audience.REQUESTER,
                true,
                false);
    }

    /** The same person under the address they gave, by who they are known as today. */
    Recipient knownAs(Person known) {
        return new Recipient(
                known.id().toString(), known.id(), name, email, known.language(), audience, !known.isStaff(), gone);
    }

    /** The same person, who has left the desk's file. */
    Recipient whoIsGone() {
        return new Recipient(key, person, name, email, language, audience, outside, true);
    }

    /** The mailbox of a team; a supplier's is outside. */
    static Recipient mailboxOf(SupportTeam team, Locale language, Audience audience) {
        return new Recipient(
                TEAM + team.id(), null, team.name(), team.email(), language, audience, team.supplier(), false);
    }

    /** How a mail greets them: a person by the first name, a team by its whole one. */
    String firstName() {
        return person == null || name == null ? name : name.strip().split("\\s+")[0];
    }

    boolean isReachable() {
        return email != null && !email.isBlank();
    }

    boolean isRequester() {
        return audience == Audience.REQUESTER;
    }
}
