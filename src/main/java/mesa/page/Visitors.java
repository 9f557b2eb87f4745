package mesa.page;

import java.util.Optional;
import mesa.access.CurrentPerson;
import mesa.directory.Person;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Who looks at a page. */
final class Visitors {

    private Visitors() {}

    /** The person who is logged in; nobody also while the database is away, so that a page can still say so. */
    static Optional<Person> of(CurrentPerson currentPerson) {
        try {
            return currentPerson.find();
        } catch (DataAccessException | TransactionException databaseAway) {
            return Optional.empty();
        }
    }
}
