package mesa.portal.opening;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mesa.directory.Person;
import mesa.ticket.Draft;
import mesa.ticket.Drafts;
import mesa.ticket.StagedFile;
import mesa.ticket.StagedFiles;
import mesa.ticket.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each person has told so far about the ticket they are opening: kept on the server at every step, so that a
 * reload, the end of the session and another device find it again; and which ticket they opened last.
 */
@Component
public class Openings {

    private static final String OPENED = "opened.";
    private static final String NUMBER = OPENED + "number";
    private static final String PRINT = OPENED + "print";

    private final Drafts drafts;
    private final StagedFiles files;
    private final JdbcClient database;

    Openings(Drafts drafts, StagedFiles files, JdbcClient database) {
        this.drafts = drafts;
        this.files = files;
        this.database = database;
    }

    /** What the person has told so far; a fresh start when there is nothing. */
    Opening of(Person person) {
        var told = all(person);
        told.keySet().removeIf(name -> name.startsWith(OPENED));
        return told.containsKey(Opening.KEY) ? new Opening(told) : Opening.fresh();
    }

    /** Whether the person has begun a ticket, with something in it that one would not like to tell twice. */
    public boolean hasBegunOne(Person person) {
        return of(person).isBegun();
    }

    /** When the person told something last, or null. */
    Instant savedAt(Person person) {
        return drafts.find(person.id(), Opening.PLACE).map(Draft::savedAt).orElse(null);
    }

    /**
     * Keeps what the person has told; false when it is longer than a draft may be, or has become a ticket meanwhile,
     * and what was kept stays.
     */
    @Transactional
    boolean keep(Person person, Opening opening) {
        oneAtATime(person);
        var before = all(person);
        if (opening.print().equals(before.get(PRINT))) return false;
        if (!before.containsKey(Opening.KEY)) forgetFiles(person);
        return save(person, opening.fields(), opened(before));
    }

    /** As {@link #keep}, but not what comes from a page whose ticket was opened, or begun anew, meanwhile. */
    @Transactional
    boolean keepIfCurrent(Person person, Opening opening) {
        return isCurrent(person, opening) && keep(person, opening);
    }

    /** Forgets everything, files too. */
    @Transactional
    void startAgain(Person person) {
        oneAtATime(person);
        forgetFiles(person);
        save(person, Map.of(), opened(all(person)));
    }

    /** The ticket that came of exactly this, if it is the last one that the person opened. */
    Optional<TicketNumber> openedWith(Person person, Opening opening) {
        return Optional.of(all(person))
                .filter(told -> opening.print().equals(told.get(PRINT)))
                .map(told -> told.get(NUMBER))
                .flatMap(TicketNumber::parse);
    }

    /** Remembers which ticket came of these words; what was told goes, unless another one was begun meanwhile. */
    @Transactional
    void opened(Person person, Opening opening, TicketNumber number) {
        var told = all(person);
        if (opening.key().equals(told.get(Opening.KEY))) told.clear();
        told.keySet().removeIf(name -> name.startsWith(OPENED));
        save(person, told, Map.of(PRINT, opening.print(), NUMBER, number.value()));
    }

    /** Whether it is what the person is opening now, and not a page that was left open from another time. */
    boolean isCurrent(Person person, Opening opening) {
        return opening.key().equals(all(person).get(Opening.KEY));
    }

    /** Whoever presses twice, or types on while something is kept, waits here to the end of the transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void oneAtATime(Person person) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("opening " + person.id())
                .query()
                .singleRow();
    }

    private void forgetFiles(Person person) {
        files.of(person.id(), Opening.PLACE).stream().map(StagedFile::id).forEach(id -> files.remove(person.id(), id));
    }

    private boolean save(Person person, Map<String, String> told, Map<String, String> opened) {
        var fields = new HashMap<>(told);
        fields.putAll(opened);
        var length = fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length() + field.getValue().length())
                .sum();
        if (length > Drafts.LONGEST) return false;
        drafts.save(person.id(), Opening.PLACE, fields);
        return true;
    }

    private Map<String, String> all(Person person) {
        return drafts.find(person.id(), Opening.PLACE)
                .map(Draft::fields)
                .<Map<String, String>>map(HashMap::new)
                .orElseGet(HashMap::new);
    }

    private static Map<String, String> opened(Map<String, String> told) {
        var opened = new HashMap<>(told);
        opened.keySet().removeIf(name -> !name.startsWith(OPENED));
        return opened;
    }
}
