package mesa.engine.clock;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import mesa.ticket.NumbersToCome;
import mesa.ticket.TicketNumber;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Tickets by the thousand that really run: every row that a ticket has in the desk's and the engine's tables is written
 * again with ids of its own.
 */
final class ManyRunningTickets {

    private static final int AT_ONCE = 10_000;

    private static final String RUNS =
            "(select id_ from act_ru_execution where business_key_ = '%s' and parent_id_ is null)";
    private static final String OF_ITS_RUNS = "t.proc_inst_id_ in " + RUNS;
    private static final String OF_ITS_TASKS =
            "t.task_id_ in (select id_ from act_ru_task where proc_inst_id_ in " + RUNS + ")";

    private final JdbcTemplate database;
    private final TicketNumber model;

    /** Tickets that stand as the model does at that moment. */
    ManyRunningTickets(DataSource database, TicketNumber model) {
        this.database = new JdbcTemplate(database);
        this.model = model;
    }

    /** Writes so many. */
    void write(int size) {
        var process = database.queryForObject(
                "select min(id_) from act_ru_execution where business_key_ = ?", String.class, model.value());
        var node = process.substring(process.lastIndexOf('-') + 1);
        database.execute("drop table if exists bench_number");
        database.execute("create table bench_number (number text, digits bigint, node text)");
        var first = database.queryForObject(
                "select count(*) from ticket where digits > ?", Integer.class, digits(NumbersToCome.at(0)) - 1);
        for (var place = first; place < first + size; place += AT_ONCE) {
            var until = Math.min(place + AT_ONCE, first + size);
            number(place, until);
            copyAll(node);
        }
        database.execute("drop table bench_number");
        database.execute("vacuum analyze");
    }

    private void number(int from, int until) {
        database.execute("truncate bench_number");
        database.batchUpdate(
                "insert into bench_number values (?, ?, ?)",
                IntStream.range(from, until).mapToObj(this::row).toList());
    }

    private Object[] row(int place) {
        var number = NumbersToCome.at(place);
        var node = String.format(Locale.ROOT, "%012x", 0xb000_0000_0000L + place);
        return new Object[] {number.value(), digits(number), node};
    }

    private static long digits(TicketNumber number) {
        return Long.parseLong(number.value().substring(number.value().indexOf('-') + 1));
    }

    private void copyAll(String node) {
        copy("ticket", "t.number = '%s'", node);
        copy("clock_entry", "t.ticket = '%s'", node);
        copy("ticket_clock", "t.ticket = '%s'", node);
        copy("act_ru_execution", OF_ITS_RUNS, node);
        copy("act_ru_task", OF_ITS_RUNS, node);
        copy("act_ru_identitylink", OF_ITS_TASKS, node);
        copy("act_ru_variable", OF_ITS_RUNS + " and t.bytearray_id_ is null", node);
        copy("act_ru_event_subscr", OF_ITS_RUNS, node);
        copy("act_ru_job", "t.process_instance_id_ in " + RUNS, node);
        copy("act_hi_procinst", OF_ITS_RUNS, node);
        copy("act_hi_actinst", OF_ITS_RUNS, node);
        copy("act_hi_taskinst", OF_ITS_RUNS, node);
    }

    private void copy(String table, String which, String node) {
        var columns = database.queryForList(
                "select column_name from information_schema.columns where table_name = ? and is_identity = 'NO'"
                        + " and table_schema = 'public' order by ordinal_position",
                String.class,
                table);
        database.update("insert into %s (%s) select %s from %s t cross join bench_number n where %s"
                .formatted(
                        table,
                        String.join(", ", columns),
                        columns.stream().map(column -> own(column, node)).collect(Collectors.joining(", ")),
                        table,
                        which.formatted(model.value())));
    }

    private static String own(String column, String node) {
        if (List.of("number", "ticket", "business_key_").contains(column)) {
            return "case when t.%1$s is null then null else n.number end".formatted(column);
        }
        if (column.equals("digits")) {
            return "n.digits";
        }
        var isOwnId = !column.contains("def_id") && !column.equals("deployment_id_");
        return isOwnId && List.of("id_", "super_exec_", "var_scope_").stream().anyMatch(column::endsWith)
                ? "replace(t.%s, '%s', n.node)".formatted(column, node)
                : "t." + column;
    }
}
