package mesa.servicelevel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import mesa.servicelevel.RandomTickets.Told;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for every ticket, whatever happened to it, at whatever desk. */
class LedgerPropertiesTest {

    private static final long WEEK = 7 * 86_400;

    @Provide
    Arbitrary<Told> tickets() {
        return RandomTickets.tickets();
    }

    @Property(tries = 400)
    void usedTimeAndDueDateAreInverse(@ForAll("tickets") Told told, @ForAll @IntRange(min = 1, max = 250) int percent) {
        for (var clock : told.ledger().ledger().clocks()) {
            var used = new Threshold(percent, null).of(clock.within());
            clock.due(percent).ifPresent(due -> {
                assertThat(clock.elapsed(due)).isEqualTo(used);
                assertThat(clock.elapsed(due.minusSeconds(1)))
                        .as("it is the first such moment")
                        .isLessThan(used);
            });
        }
    }

    @Property(tries = 400)
    void usedTimeNeverFalls(
            @ForAll("tickets") Told told,
            @ForAll @LongRange(min = 0, max = 20 * WEEK) long first,
            @ForAll @LongRange(min = 0, max = 20 * WEEK) long second) {
        var start = told.end().minusSeconds(10 * WEEK);
        for (var clock : told.ledger().ledger().clocks()) {
            assertThat(clock.elapsed(start.plusSeconds(Math.min(first, second))))
                    .isLessThanOrEqualTo(clock.elapsed(start.plusSeconds(Math.max(first, second))));
        }
    }

    @Property(tries = 400)
    void whateverIsDoneUsedTimeIsKept(@ForAll("tickets") Told told) {
        var ledger = new PaperLedger(told.calendars().toArray(WorkingCalendar[]::new));
        var now = told.end();
        for (var deed : told.deeds()) {
            now = now.plusSeconds(deed.seconds());
            var before = ledger.ledger();
            ledger.at(now, deed.does());
            var at = ledger.entries().isEmpty() ? now : Moments.next(now, ledger.entries());
            for (var clock : before.clocks()) {
                var after = ledger.ledger().clock(clock.target(), clock.party()).orElseThrow();
                var anew = !after.startedAt().equals(clock.startedAt());
                assertThat(after.elapsed(at)).isEqualTo(anew ? Duration.ZERO : clock.elapsed(at));
                assertThat(anew && clock.target() != Target.UPDATE)
                        .as("only the next update begins anew: %s", deed)
                        .isFalse();
            }
        }
    }

    @Property(tries = 400)
    void theSameAgainChangesNothing(@ForAll("tickets") Told told) {
        var ledger = told.ledger();
        var size = ledger.entries().size();

        ledger.at(told.end(), told.deeds().get(told.deeds().size() - 1).does());

        assertThat(ledger.entries()).hasSize(size);
    }

    @Property(tries = 400)
    void aPauseMoreNeverMakesATicketDueEarlier(
            @ForAll("tickets") Told told,
            @ForAll @LongRange(min = 0, max = WEEK) long after,
            @ForAll @LongRange(min = 1, max = WEEK) long length) {
        var paper = told.ledger();
        var clock = paper.clock(firstOf(paper));
        Assume.that(clock.due().isPresent());
        var longer = withPause(clock, after, length);
        Assume.that(longer != null);

        var due = new TargetClock(longer, paper.calendars()::get).due();

        assertThat(due.orElse(Instant.MAX)).isAfterOrEqualTo(clock.due().get());
    }

    private static Target firstOf(PaperLedger paper) {
        return paper.ledger().clocks().get(0).target();
    }

    /** The lines of the clock with a pause within a stretch in which it ran; null when there is no room for it. */
    private static List<LedgerEntry> withPause(TargetClock clock, long after, long length) {
        var lines = clock.entries();
        for (var i = 0; i < lines.size(); i++) {
            var begin = lines.get(i).at().plusSeconds(after);
            var end = begin.plusSeconds(length);
            var runs = lines.get(i).event() == ClockEvent.START || lines.get(i).event() == ClockEvent.RESUME;
            if (runs && (i + 1 == lines.size() || !end.isAfter(lines.get(i + 1).at()))) {
                var longer = new ArrayList<>(lines.subList(0, i + 1));
                longer.add(line(lines.get(i), begin, ClockEvent.PAUSE));
                longer.add(line(lines.get(i), end, ClockEvent.RESUME));
                longer.addAll(lines.subList(i + 1, lines.size()));
                return longer;
            }
        }
        return null;
    }

    private static LedgerEntry line(LedgerEntry like, Instant at, ClockEvent event) {
        return new LedgerEntry(
                0, like.ticket(), like.target(), like.party(), at, event, null, null, 1, Reason.CHANGE, null, "luis");
    }

    @Property(tries = 400)
    void ofTwoRetargetsAtOnceOnlyTheSecondCounts(
            @ForAll("tickets") Told told, @ForAll("levels") int first, @ForAll("levels") int second) {
        var levelA = PaperLedger.level(told.calendars().get(0), first, first * 2, first);
        var levelB = PaperLedger.level(told.calendars().get(1), second, second * 2, second);
        var alone = told.ledger().at(told.end(), rules -> rules.retarget(levelB, Reason.PRIORITY));

        var both = told.ledger()
                .at(told.end(), rules -> rules.retarget(levelA, Reason.PRIORITY))
                .at(told.end(), rules -> rules.retarget(levelB, Reason.SERVICE));

        assertSameTimes(both, alone, told.end().plusSeconds(WEEK));
    }

    @Property(tries = 400)
    void retargetsByOneCalendarUseTheSameTimeHoweverManyThereAre(
            @ForAll("tickets") Told told,
            @ForAll("levels") int first,
            @ForAll("levels") int second,
            @ForAll @LongRange(min = 0, max = WEEK) long later) {
        var calendar = told.calendars().get(0);
        var levelA = PaperLedger.level(calendar, first, first * 2, first);
        var levelB = PaperLedger.level(calendar, second, second * 2, second);
        var end = told.end().plusSeconds(later);
        var alone = told.ledger().at(told.end(), rules -> rules.retarget(levelB, Reason.PRIORITY));

        var both = told.ledger()
                .at(told.end(), rules -> rules.retarget(levelA, Reason.PRIORITY))
                .at(end, rules -> rules.retarget(levelB, Reason.PRIORITY));

        assertSameTimes(both, alone, end.plusSeconds(WEEK));
    }

    @Provide
    Arbitrary<Integer> levels() {
        return net.jqwik.api.Arbitraries.integers().between(1, 40);
    }

    private static void assertSameTimes(PaperLedger both, PaperLedger alone, Instant now) {
        for (var clock : alone.ledger().clocks()) {
            var other = both.ledger().clock(clock.target(), clock.party()).orElseThrow();
            assertThat(other.elapsed(now)).isEqualTo(clock.elapsed(now));
            assertThat(other.remaining(now)).isEqualTo(clock.remaining(now));
            assertThat(other.due()).isEqualTo(clock.due());
            assertThat(other.state()).isEqualTo(clock.state());
        }
    }

    @Property(tries = 400)
    void reopeningResumesAndNeverRestarts(
            @ForAll("tickets") Told told, @ForAll @LongRange(min = 0, max = 10 * WEEK) long later) {
        var level = PaperLedger.level(told.calendars().get(0), 4, 16, 8);
        var paper = told.ledger()
                .at(told.end(), rules -> rules.run(level, Reason.RESUMED))
                .at(told.end(), rules -> rules.stop(Reason.RESOLVED));
        var stopped = paper.ledger();
        var reopening = told.end().plusSeconds(later);

        paper.at(reopening, rules -> rules.run(level, Reason.REOPENED));

        for (var clock : stopped.clocks()) {
            var again = paper.ledger().clock(clock.target(), clock.party()).orElseThrow();
            assertThat(again.elapsed(reopening)).isEqualTo(clock.elapsed(told.end()));
            assertThat(again.startedAt()).isEqualTo(clock.startedAt());
        }
        assertThat(paper.clock(Target.RESOLUTION).state()).isEqualTo(TargetClock.State.RUNNING);
    }

    @Property(tries = 400)
    void whatTheExplanationCountsAddsUpToTheUsedTime(
            @ForAll("tickets") Told told, @ForAll @LongRange(min = 0, max = 60 * WEEK) long later) {
        var now = told.end().plusSeconds(later);
        for (var clock : told.ledger().ledger().clocks()) {
            var lines = clock.explain(now, Locale.ENGLISH);

            assertThat(lines.stream().map(Line::counted).reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(clock.elapsed(now));
            assertThat(lines.get(lines.size() - 1).total()).isEqualTo(clock.elapsed(now));
            assertThat(lines).hasSizeLessThanOrEqualTo(200);
            assertThat(lines).extracting(Line::from).isSorted();
        }
    }

    @Property(tries = 400)
    void brokenIsBrokenFromOneMomentOn(
            @ForAll("tickets") Told told, @ForAll @LongRange(min = 0, max = 10 * WEEK) long later) {
        var now = told.end().plusSeconds(later);
        for (var clock : told.ledger().ledger().clocks()) {
            var from = clock.breachedFrom();

            assertThat(clock.breached(now))
                    .isEqualTo(from.isPresent() && !from.get().isAfter(now));
            from.ifPresent(moment -> assertThat(clock.due().orElseThrow()).isBefore(moment));
        }
    }
}
