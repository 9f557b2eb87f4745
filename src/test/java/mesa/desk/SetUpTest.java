package mesa.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mesa.MesaTest;
import mesa.desk.DeskSetup.PersonSetup;
import mesa.directory.ContactDetails;
import mesa.directory.Directory;
import mesa.directory.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk's file is applied as a whole, by one node at a time. */
@MesaTest
class SetUpTest {

    @Autowired
    SetUp setUp;

    @Autowired
    DeskSetup demo;

    @Autowired
    Directory directory;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void theDemoDeskAgain() {
        setUp.apply(demo);
    }

    @Test
    void appliesItOnceWhenNodesStartTogether() throws Exception {
        var wanted = withOneMore("gemela", "gemela@mesa.localhost");
        var together = new CyclicBarrier(4);
        var nodes = Executors.newFixedThreadPool(4);
        var starts = new ArrayList<Future<?>>();
        try {
            for (int node = 0; node < 4; node++) {
                starts.add(nodes.submit(() -> {
                    together.await();
                    setUp.apply(wanted);
                    return null;
                }));
            }
            for (var start : starts) {
                start.get();
            }
        } finally {
            nodes.shutdownNow();
        }

        assertThat(peopleWithMail("gemela@mesa.localhost")).isEqualTo(1);
    }

    @Test
    void waitsForACallerWhoIsBeingRegistered() throws Exception {
        var node = Executors.newSingleThreadExecutor();
        try {
            var start = transaction.execute(status -> {
                directory.findOrRegister(new ContactDetails("Llama", "llama@mesa.localhost", "55 3", null));
                var starting = node.submit(() -> setUp.apply(withOneMore("llama", "llama@mesa.localhost")));
                await().until(this::somebodyWaits);
                return starting;
            });
            start.get();
        } finally {
            node.shutdownNow();
        }

        assertThat(peopleWithMail("llama@mesa.localhost")).isEqualTo(1);
        assertThat(directory.personByUsername("llama")).map(Person::phone).contains("55 3");
    }

    @Test
    void appliesNothingWhenOnePartFails() {
        var parts = List.<SetUpStep>of(
                wanted -> database.sql(
                                "insert into client_organisation (id, name, active) values ('media', 'Media', true)")
                        .update(),
                wanted -> {
                    throw new IllegalStateException("the second part fails");
                });

        assertThatThrownBy(() -> new SetUp(demo, parts, transaction, database).afterPropertiesSet())
                .hasMessage("the second part fails");

        assertThat(database.sql("select count(*) from client_organisation where id = 'media'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private DeskSetup withOneMore(String username, String email) {
        var people = new ArrayList<>(demo.people());
        people.add(new PersonSetup(username, "Gemela", email, null, null, null, null, List.of(), List.of()));
        return new DeskSetup(
                demo.desk(),
                demo.calendars(),
                demo.organisations(),
                demo.teams(),
                demo.services(),
                people,
                demo.help());
    }

    private boolean somebodyWaits() {
        return database.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted"
                        + " and database = (select oid from pg_database where datname = current_database()))")
                .query(Boolean.class)
                .single();
    }

    private int peopleWithMail(String email) {
        return database.sql("select count(*) from person where email_key = ?")
                .param(email)
                .query(Integer.class)
                .single();
    }
}
