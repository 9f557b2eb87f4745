package mesa.access;

import java.util.Optional;
import mesa.directory.Person;
import org.springframework.stereotype.Service;

/** Who is acting right now, by whatever way they came in: page, token, Tasklist. */
@Service
public class CurrentPerson {

    /** The person who is logged in, empty for nobody and for the process itself. */
    public Optional<Person> find() {
        throw new UnsupportedOperationException();
    }

    /** The person who is logged in; an exception where the page is not for strangers. */
    public Person get() {
        throw new UnsupportedOperationException();
    }
}
