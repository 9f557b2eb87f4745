package mesa.engine.clock;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import mesa.servicelevel.Ledger;
import mesa.servicelevel.ServiceClocks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks for timers, tasks and lists that stand otherwise than the ledgers of their tickets say, whoever moved them, and
 * sets them right: also after a calendar changed. A ticket whose diagram has timers and which has no ledger gets one.
 */
@Component
public class ClockCheck {

    private static final Logger log = LoggerFactory.getLogger(ClockCheck.class);
    private static final long KEY = 0x4d657361_436c6f63L;
    private static final int PAGE = 500;

    private static final String TICKETS = """
            select distinct business_key_ from act_ru_execution where business_key_ > ? order by business_key_ limit ?""";
    private static final String OVER = """
            select distinct c.ticket from ticket_clock c join ticket t on t.number = c.ticket
            where c.state <> 'STOPPED' and t.status in ('RESOLVED', 'CLOSED', 'CANCELLED', 'REJECTED')
            and c.ticket > ? order by c.ticket limit ?""";
    private static final String TIMERS = "select " + TimerRow.COLUMNS + " and e.business_key_ = any(?)";
    private static final String TASKS = "select " + TaskRow.COLUMNS + " and e.business_key_ = any(?)";

    private final JdbcClient database;
    private final ServiceClocks clocks;
    private final TicketTimers timers;
    private final OldTickets old;
    private final TransactionTemplate whole;
    private final TransactionTemplate each;

    ClockCheck(
            JdbcClient database,
            ServiceClocks clocks,
            TicketTimers timers,
            OldTickets old,
            PlatformTransactionManager transactions) {
        this.database = database;
        this.clocks = clocks;
        this.timers = timers;
        this.old = old;
        this.whole = new TransactionTemplate(transactions);
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Sets right what is wrong, and says so; how many tickets that were. None while another node is at it. */
    public int mend() {
        return whole.execute(status -> isMine() ? mendAll() : 0);
    }

    private boolean isMine() {
        return database.sql("select pg_try_advisory_xact_lock(?)")
                .param(KEY)
                .query(Boolean.class)
                .single();
    }

    private int mendAll() {
        var mended = mendAll(OVER, Set::copyOf) + mendAll(TICKETS, this::compare);
        if (mended > 0) {
            log.warn("The timers of {} tickets stood otherwise than their ledgers say; they are set right", mended);
        }
        return mended;
    }

    private int mendAll(String tickets, Function<List<String>, Set<String>> wrong) {
        var mended = 0;
        var page = page(tickets, "");
        while (!page.isEmpty()) {
            mended += (int) wrong.apply(page).stream().filter(this::mendOne).count();
            page = page(tickets, page.get(page.size() - 1));
        }
        return mended;
    }

    private List<String> page(String tickets, String after) {
        return database.sql(tickets).params(after, PAGE).query(String.class).list();
    }

    /** Those of the tickets of which something is wrong. One that can't be read is passed over, and that is said. */
    private Set<String> compare(List<String> tickets) {
        try {
            return each.execute(status -> wrongIn(tickets));
        } catch (RuntimeException failed) {
            if (tickets.size() > 1) {
                return tickets.stream()
                        .flatMap(ticket -> compare(List.of(ticket)).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new));
            }
            log.error("The ledger of ticket {} can not be compared with its timers", tickets, failed);
            return Set.of();
        }
    }

    /** Those of the tickets of which something is wrong, as far as that can be seen without keeping others out. */
    private Set<String> wrongIn(List<String> tickets) {
        var keys = tickets.toArray(String[]::new);
        var drawn = database.sql(TIMERS).param(keys).query(TimerRow::of).list().stream()
                .filter(TimerRow::goesByTheLedger)
                .collect(Collectors.groupingBy(TimerRow::ticket));
        var tasks = database.sql(TASKS).param(keys).query(TaskRow::of).list().stream()
                .collect(Collectors.groupingBy(TaskRow::ticket));
        var asked = new LinkedHashSet<>(drawn.keySet());
        asked.addAll(tasks.keySet());
        return wrongIn(asked, drawn, tasks);
    }

    private Set<String> wrongIn(
            Collection<String> asked, Map<String, List<TimerRow>> drawn, Map<String, List<TaskRow>> tasks) {
        var ledgers = clocks.of(asked);
        var wrong = new LinkedHashSet<>(clocks.misdrawn(ledgers));
        ledgers.forEach((ticket, ledger) -> {
            var own = drawn.getOrDefault(ticket, List.of());
            if (isWrong(ticket, ledger, own, tasks.getOrDefault(ticket, List.of()))) {
                wrong.add(ticket);
            }
        });
        return wrong;
    }

    private boolean isWrong(String ticket, Ledger ledger, List<TimerRow> drawn, List<TaskRow> tasks) {
        return ledger.isEmpty() && !drawn.isEmpty() && old.isToStart(ticket)
                || !timers.wrong(drawn, ledger).isEmpty()
                || !TicketTimers.wrongTasks(tasks, ledger).isEmpty();
    }

    private boolean mendOne(String ticket) {
        try {
            return Boolean.TRUE.equals(each.execute(status -> mendNow(ticket)));
        } catch (RuntimeException failed) {
            log.error("The timers of ticket {} can not be set right", ticket, failed);
            return false;
        }
    }

    private boolean mendNow(String ticket) {
        var without = clocks.hold(ticket).isEmpty();
        if (without) {
            old.start(ticket);
        }
        var ended = old.end(ticket);
        var begun = without && !clocks.of(ticket).isEmpty();
        var redrawn = clocks.project(ticket);
        return timers.setRight(ticket) || begun || ended || redrawn;
    }
}
