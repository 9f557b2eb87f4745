package mesa.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import mesa.MesaTest;
import mesa.desk.DeskSetup.PersonSetup;
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
        return new DeskSetup(demo.desk(), demo.organisations(), demo.teams(), demo.services(), people);
    }

    private int peopleWithMail(String email) {
        return database.sql("select count(*) from person where email_key = ?")
                .param(email)
                .query(Integer.class)
                .single();
    }
}
