package mesa;

import java.sql.SQLException;
import java.util.stream.Stream;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that the database does not take Mesa in: it is not running, not there, or refuses the user. */
class DatabaseUnusable extends AbstractFailureAnalyzer<SQLException> {

    private static final String UNREACHABLE = "08";
    private static final String REFUSED = "28";
    private static final String NO_SUCH_DATABASE = "3D";

    @Override
    protected FailureAnalysis analyze(Throwable failure, SQLException cause) {
        var state = String.valueOf(cause.getSQLState());
        if (Stream.of(UNREACHABLE, REFUSED, NO_SUCH_DATABASE).noneMatch(state::startsWith)) {
            return null;
        }
        return new FailureAnalysis(
                "Mesa can not use its database: " + cause.getMessage(),
                "Check that PostgreSQL is running and that it knows what SPRING_DATASOURCE_URL,"
                        + " SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD say.",
                cause);
    }
}
