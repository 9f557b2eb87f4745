package mesa.intake.mail.mailbox;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;

/** Tells when the desk's own database is away, so that no mail can be taken in until it is back. */
final class DatabaseAway {

    /**
     * What SQLSTATE begins with when it is about the server and not about a deed: no connection, no room, shut down.
     */
    private static final List<String> ABOUT_THE_SERVER = List.of("08", "53", "57P");

    private DatabaseAway() {}

    static boolean isWhy(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .anyMatch(DatabaseAway::isAboutTheServer);
    }

    private static boolean isAboutTheServer(SQLException said) {
        var state = String.valueOf(said.getSQLState());
        return said instanceof SQLTransientConnectionException
                || ABOUT_THE_SERVER.stream().anyMatch(state::startsWith);
    }
}
