package mesa.ticket;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Case files by the thousand, written past the desk, for measuring how lists behave. */
public final class ManyTickets {

    private static final int AT_ONCE = 1_000;
    private static final String INSERT = """
            insert into ticket (number, digits, version, type, subject, description, service, channel,
                requester_person, requester_name, requester_registered, urgency, status, support_level,
                team, assignee, opened_at, changed_at)
            values (?, ?, 0, 'INCIDENT', ?, ?, 'impresion', 'REST', ?, ?, false, 'MEDIUM', ?, 1,
                ?, ?, now(), now())
            """;

    private final JdbcTemplate database;
    private final UUID regular;

    /**
     * Of ten tickets nine are over. Every fiftieth is asked by {@code regular}, who also works on one of a hundred that
     * are open and on every tenth that is over.
     */
    public ManyTickets(DataSource database, UUID regular) {
        this.database = new JdbcTemplate(database);
        this.regular = regular;
    }

    /** Writes as many as are missing. */
    public void fillUpTo(int size) {
        var there = database.queryForObject("select count(*) from ticket", Integer.class);
        for (var place = there; place < size; place += AT_ONCE) {
            database.batchUpdate(INSERT, batch(place, Math.min(place + AT_ONCE, size)));
        }
        database.execute("analyze");
    }

    private List<Object[]> batch(int from, int to) {
        return IntStream.range(from, to).mapToObj(this::row).toList();
    }

    private Object[] row(int place) {
        var number = TicketNumber.of(TicketType.INCIDENT, 1_000_000 + place);
        return new Object[] {
            number.value(),
            number.digits(),
            "La impresora del piso %d no imprime".formatted(place % 997),
            "Al enviar el documento %d la impresora muestra una luz roja y no imprime.".formatted(place),
            place % 50 == 0 ? regular : UUID.randomUUID(),
            "Persona " + place,
            place % 10 == 0 ? "IN_PROGRESS" : "CLOSED",
            place % 3 == 0 ? "redes" : "mesa-de-ayuda",
            place % 100 == 0 || place % 10 == 5 ? regular : null
        };
    }
}
