package mesa.api;

import mesa.directory.Person;
import mesa.ticket.Actor;

/** Whom the timeline names for what comes through the API. */
final class Acting {

    private Acting() {}

    static Actor as(Person person) {
        return Actor.person(person.id(), person.name());
    }
}
