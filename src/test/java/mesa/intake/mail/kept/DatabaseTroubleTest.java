package mesa.intake.mail.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.hibernate.TransactionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseTroubleTest {

    @ParameterizedTest
    @CsvSource({
        "08006, true, true",
        "53300, true, true",
        "57P01, true, true",
        "57P03, true, true",
        "40001, false, true",
        "40P01, false, true",
        "57014, false, false",
        "22021, false, false",
        "23505, false, false",
        ", false, false"
    })
    void whatTheDatabaseSaysTellsWhetherItPasses(String state, boolean isAway, boolean passes) {
        var failure = new IllegalStateException(new SQLException("said", state));

        assertThat(DatabaseTrouble.isAway(failure)).isEqualTo(isAway);
        assertThat(DatabaseTrouble.passes(failure)).isEqualTo(passes);
    }

    @Test
    void whatCanNotBeUndoneBecauseTheConnectionIsGoneWasNeverDone() {
        var failure = new TransactionException("Unable to rollback", new SQLException("Connection is closed"));

        assertThat(DatabaseTrouble.isAway(failure)).isTrue();
    }

    @Test
    void noConnectionInTimeMeansThatItIsAway() {
        var failure = new CannotCreateTransactionException("none", new SQLTransientConnectionException("timed out"));

        assertThat(DatabaseTrouble.isAway(failure)).isTrue();
    }

    @Test
    void whatAnotherDeedOvertookIsTriedAgainAndNothingElseIs() {
        assertThat(DatabaseTrouble.passes(new OptimisticLockingFailureException("overtaken")))
                .isTrue();
        assertThat(DatabaseTrouble.passes(new NullPointerException())).isFalse();
    }
}
