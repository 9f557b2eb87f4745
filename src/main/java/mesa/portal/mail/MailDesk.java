package mesa.portal.mail;

import mesa.access.CurrentPerson;
import mesa.directory.Person;
import mesa.ticket.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets those in who look after the desk's mail: for anybody else there are no such pages. */
@Component
class MailDesk {

    private final CurrentPerson currentPerson;

    MailDesk(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    /** One of the desk's own people, who may look. */
    Person reader() {
        return currentPerson.find().filter(Person::isStaff).orElseThrow(MailDesk::notThere);
    }

    /** One of those who work on tickets, who may decide. */
    Actor decider() {
        var person = reader();
        if (!person.worksTickets()) throw new AccessDeniedException("Only for those who work on tickets");
        return Actor.person(person.id(), person.name());
    }

    static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
