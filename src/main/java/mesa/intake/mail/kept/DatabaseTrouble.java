package mesa.intake.mail.kept;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.dao.ConcurrencyFailureException;

/** Tells trouble of the desk's own database, which passes, from what is wrong with a mail. */
public final class DatabaseTrouble {

    /**
     * What SQLSTATE begins with when it is about the server and not about a deed: no connection, no room, shut down.
     */
    private static final List<String> AWAY = List.of("08", "53", "57P");

    /** Of two deeds at the same moment the database took one back. */
    private static final String TAKEN_BACK = "40";

    /** What the pool says, without any SQLSTATE, when a deed is to be undone whose connection is gone. */
    private static final String CLOSED = "Connection is closed";

    private DatabaseTrouble() {}

    /** Whether nothing at all can be kept until the database is back. */
    public static boolean isAway(Throwable failure) {
        return chain(failure).anyMatch(DatabaseTrouble::saysThatItIsAway);
    }

    /** Whether the same may well succeed when it is tried again. */
    public static boolean passes(Throwable failure) {
        return chain(failure)
                .anyMatch(cause -> saysThatItIsAway(cause)
                        || cause instanceof ConcurrencyFailureException
                        || state(cause).startsWith(TAKEN_BACK));
    }

    private static boolean saysThatItIsAway(Throwable cause) {
        return cause instanceof SQLTransientConnectionException
                || CLOSED.equals(cause.getMessage())
                || AWAY.stream().anyMatch(state(cause)::startsWith);
    }

    private static String state(Throwable cause) {
        return cause instanceof SQLException said ? String.valueOf(said.getSQLState()) : "";
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }
}
