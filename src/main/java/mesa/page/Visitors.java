package mesa.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import mesa.access.CurrentPerson;
import mesa.directory.Person;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Who looks at a page, asked of the directory once however often the frame wants to know. */
final class Visitors {

    private static final String KNOWN = Visitors.class.getName() + ".known";

    private Visitors() {}

    /** The person who is logged in; nobody also while the database is away, so that a page can still say so. */
    @SuppressWarnings("unchecked")
    static Optional<Person> of(HttpServletRequest request, CurrentPerson currentPerson) {
        if (!(request.getAttribute(KNOWN) instanceof Optional<?>)) {
            request.setAttribute(KNOWN, find(currentPerson));
        }
        return (Optional<Person>) request.getAttribute(KNOWN);
    }

    private static Optional<Person> find(CurrentPerson currentPerson) {
        try {
            return currentPerson.find();
        } catch (DataAccessException | TransactionException databaseAway) {
            return Optional.empty();
        }
    }
}
