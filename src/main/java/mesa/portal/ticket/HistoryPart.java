package mesa.portal.ticket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mesa.directory.Directory;
import mesa.ticket.Timeline;
import mesa.ticket.TimelineEntry;
import mesa.ticket.TimelineTexts;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Who or what did what, in plain words (C20); the desk's own lines only for the desk. */
@Component
@Order(60)
class HistoryPart implements PagePart {

    private static final int MOST = 100;
    private static final Pattern PERSON = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Timeline timeline;
    private final TimelineTexts texts;
    private final Directory directory;

    HistoryPart(Timeline timeline, TimelineTexts texts, Directory directory) {
        this.timeline = timeline;
        this.texts = texts;
        this.directory = directory;
    }

    /**
     * Something that happened.
     *
     * @param actor what kind of actor did it: PERSON, RULE or PROCESS
     * @param by the person, the rule or the step, by name
     */
    record Line(Instant at, String text, String actor, String by, boolean internal) {}

    @Override
    public void addTo(Model model, Visit visit) {
        var lines = timeline.entries(visit.number(), visit.staff(), null, MOST);
        lookUpTogether(lines);
        model.addAttribute("history", lines.stream().map(HistoryPart.this::line).toList());
    }

    @Override
    public boolean isLive() {
        return true;
    }

    private Line line(TimelineEntry entry) {
        return new Line(
                entry.at(),
                texts.of(entry, LocaleContextHolder.getLocale()),
                entry.actor().kind().name(),
                entry.actor().name(),
                entry.internal());
    }

    /** So that the texts find the people they name without asking for each. */
    private void lookUpTogether(List<TimelineEntry> lines) {
        var people = lines.stream()
                .flatMap(entry -> entry.facts().values().stream())
                .filter(fact -> PERSON.matcher(fact).matches())
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        directory.people(people);
    }
}
