package mesa.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mesa.desk.Remembered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every version of every wording; another node sees a new one within a minute. */
@Component
class WordingStore implements EditedWordings {

    private static final Logger LOG = LoggerFactory.getLogger(WordingStore.class);
    private static final String COLUMNS = "select id, mail, language, subject, body, changed_at, changed_by";

    private final JdbcClient database;
    private final Clock clock;
    private final Remembered<Map<String, WordingVersion>> newest;

    WordingStore(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.newest = new Remembered<>(this::readNewest);
    }

    /** Reads it as strictly as when it was saved; one that can't be used any more gives way to Mesa's own. */
    @Override
    public Optional<MailTemplate> find(String mail, String language) {
        return current(mail, language).filter(version -> !version.isMesas()).flatMap(WordingStore::template);
    }

    private static Optional<MailTemplate> template(WordingVersion version) {
        var problems = new WordingProblems(Set.copyOf(KnownFacts.of(version.mail())));
        var template = MailTemplate.read(version.subject(), version.body(), problems);
        if (problems.found().isEmpty()) {
            return Optional.of(template);
        }
        LOG.warn(
                "The wording {} of the mail '{}' can't be used, Mesa's own counts: {}",
                version.id(),
                version.mail(),
                problems.found());
        return Optional.empty();
    }

    /** The version that counts, empty where nobody ever changed the wording. */
    Optional<WordingVersion> current(String mail, String language) {
        return Optional.ofNullable(newest.get().get(key(mail, language)));
    }

    /** All versions, the newest first. */
    List<WordingVersion> history(String mail, String language) {
        return database.sql(COLUMNS + " from mail_wording where mail = ? and language = ? order by id desc")
                .params(mail, language)
                .query(WordingStore::version)
                .list();
    }

    /**
     * Adds a version, unless somebody else added one behind the one that is known.
     *
     * @param known the version that was in force when the writing began, 0 for none
     * @return whether it counts now
     */
    boolean add(String mail, String language, String subject, String body, UUID by, long known) {
        var added = database.sql("""
                        insert into mail_wording (mail, language, subject, body, changed_at, changed_by, behind)
                        select :mail, :language, :subject, :body, :now, :by, :known
                        where :known = coalesce(
                            (select max(id) from mail_wording where mail = :mail and language = :language), 0)
                        on conflict (mail, language, behind) do nothing""")
                .param("mail", mail)
                .param("language", language)
                .param("subject", subject, Types.VARCHAR)
                .param("body", body, Types.VARCHAR)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .param("known", known)
                .update();
        newest.again();
        return added > 0;
    }

    private Map<String, WordingVersion> readNewest() {
        var newestOnes = " from mail_wording where id in (select max(id) from mail_wording group by mail, language)";
        Set<WordingVersion> versions =
                database.sql(COLUMNS + newestOnes).query(WordingStore::version).set();
        return versions.stream()
                .collect(Collectors.toMap(version -> key(version.mail(), version.language()), version -> version));
    }

    private static WordingVersion version(ResultSet row, int number) throws SQLException {
        return new WordingVersion(
                row.getLong("id"),
                row.getString("mail"),
                row.getString("language"),
                row.getString("subject"),
                row.getString("body"),
                row.getTimestamp("changed_at").toInstant(),
                row.getObject("changed_by", UUID.class));
    }

    private static String key(String mail, String language) {
        return language + "/" + mail;
    }
}
