package mesa.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mesa.MesaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@MesaTest(backgroundJobs = false)
class WordingStoreTest {

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Autowired
    private TransactionTemplate transaction;

    private final String mail = "mail-" + UUID.randomUUID();
    private final UUID rosa = UUID.randomUUID();

    @Test
    void anotherNodeSaysWhatWasSavedOnThisOne() {
        store().add(mail, "es", "Va: [(${subject})]", "Hola, [(${name})].", rosa, 0);

        var elsewhere = store().find(mail, "es").orElseThrow();

        assertThat(elsewhere.subject().fill(Map.of("subject", "No imprime"))).isEqualTo("Va: No imprime");
        assertThat(store().find(mail, "en")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[(${T(java.lang.Runtime).getRuntime().exec('id')})]",
                "[[${name}]]",
                "[# th:utext=\"${name}\"]x[/]",
                "__${name}__",
                "[(${goneWithTheNewVersion})]"
            })
    void whatCouldNotBeSavedGivesWayToMesasOwnAlsoWhenItLiesInTheDatabase(String body) {
        store().add(mail, "es", "Hola", body, rosa, 0);

        assertThat(store().find(mail, "es")).isEmpty();
    }

    @Test
    void onlyWhoKnowsTheNewestVersionAddsOne() {
        assertThat(store().add(mail, "es", "Uno", "Uno.", rosa, 0)).isTrue();
        var first = store().current(mail, "es").orElseThrow().id();

        assertThat(store().add(mail, "es", "Dos", "Dos.", rosa, 0)).isFalse();
        assertThat(store().add(mail, "es", null, null, rosa, first)).isTrue();

        assertThat(store().find(mail, "es")).isEmpty();
        assertThat(store().history(mail, "es"))
                .extracting(WordingVersion::subject)
                .containsExactly(null, "Uno");
    }

    @Test
    void ofTwoWhoSaveAtTheSameMomentTheSecondIsTold() {
        var second = transaction.execute(stillOpen -> {
            assertThat(store().add(mail, "es", "Rosa", "De Rosa.", rosa, 0)).isTrue();
            var other = CompletableFuture.supplyAsync(() -> store().add(mail, "es", "Olga", "De Olga.", rosa, 0));
            assertThat(isDoneWithin(other, 500)).as("waits for the first").isFalse();
            return other;
        });

        assertThat(second.join()).isFalse();
        assertThat(store().history(mail, "es")).hasSize(1);
    }

    private static boolean isDoneWithin(CompletableFuture<?> deed, int millis) {
        try {
            deed.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillAtIt) {
            return false;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private WordingStore store() {
        return new WordingStore(database, clock);
    }
}
