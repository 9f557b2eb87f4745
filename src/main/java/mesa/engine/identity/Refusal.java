package mesa.engine.identity;

import java.util.Locale;
import mesa.access.CurrentPerson;
import mesa.desk.Desk;
import mesa.directory.Person;
import org.camunda.bpm.engine.BadUserRequestException;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words, in Camunda Admin, what can't be done there. */
@Component
class Refusal {

    private final MessageSource messages;
    private final CurrentPerson current;
    private final Desk desk;

    Refusal(MessageSource messages, CurrentPerson current, Desk desk) {
        this.messages = messages;
        this.current = current;
        this.desk = desk;
    }

    /** The words behind a key, as what Camunda's web apps show to the person. */
    RuntimeException of(String key) {
        return new BadUserRequestException(messages.getMessage(key, null, key, language()));
    }

    private Locale language() {
        return current.find().map(Person::language).orElse(desk.language());
    }
}
