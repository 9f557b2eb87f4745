package mesa.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mesa.CpuTime;
import mesa.MesaTest;
import mesa.incident.DeskWalk;
import mesa.intake.mail.kept.Fate;
import mesa.intake.mail.kept.Fate.Kind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Old and odd mails from the field, and damaged ones: every one ends somewhere, and none is lost. */
@MesaTest(backgroundJobs = false)
class EveryMailEndsTest {

    private static final int MUTATIONS = 300;
    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Autowired
    private MailIntake intake;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Quarantine quarantine;

    @Autowired
    private ApplicationContext desk;

    @Test
    void everyMailOfTheCorpusEndsSomewhere() throws IOException {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        for (var mail : corpus()) counts.merge(receive(mail), 1, Integer::sum);

        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(80);
        assertThat(counts).containsKeys(Kind.TICKET, Kind.QUARANTINE).doesNotContainKey(Kind.BUSY);
        assertThat(counts.get(Kind.TICKET)).as("%s", counts).isGreaterThan(20);
    }

    @Test
    void everyDamagedMailEndsSomewhere() throws IOException {
        var random = new Random(5);
        var mails = corpus();
        var before = newest();
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        for (var n = 0; n < MUTATIONS; n++)
            counts.merge(receive(damaged(mails.get(random.nextInt(mails.size())), random)), 1, Integer::sum);

        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(MUTATIONS);
        assertThat(counts).doesNotContainKey(Kind.BUSY);
        assertThat(failuresAfter(before))
                .as("mails on which the desk itself failed")
                .isEmpty();
    }

    /** Gives the mail to the desk and looks that it is kept whole, under the end that was said. */
    private Kind receive(byte[] raw) {
        var computing = CpuTime.start();
        var fate = Mail.give("soporte", raw, intake);
        assertThat(computing.soFar()).isLessThan(LONGEST);
        var kept = database.sql("select state, size, (select coalesce(sum(length(content)), 0) from received_mail_piece"
                        + " where mail = id) as bytes from received_mail where id = ?")
                .param(fate.mail())
                .query()
                .singleRow();
        if ("mail.reason.too-many".equals(fate.reason())) release(fate);
        if (fate.kind() != Kind.KNOWN) {
            assertThat(kept).containsEntry("state", fate.kind().name());
            assertThat(((Number) kept.get("bytes")).intValue()).isEqualTo(raw.length);
        }
        return fate.kind();
    }

    /** A sender who wrote too much may be let in all the same. */
    private void release(Fate fate) {
        var released = quarantine.release(fate.mail(), new DeskWalk(desk).actor("luis"));
        assertThat(released.kind()).isIn(Kind.TICKET, Kind.COMMENT);
        assertThat(released.ticket()).isNotNull();
    }

    private long newest() {
        return database.sql("select coalesce(max(id), 0) from received_mail")
                .query(Long.class)
                .single();
    }

    private List<Map<String, Object>> failuresAfter(long mail) {
        return database.sql("select subject, detail from received_mail where id > ? and reason = 'mail.reason.failed'")
                .param(mail)
                .query()
                .listOfRows();
    }

    private static byte[] damaged(byte[] mail, Random random) {
        var copy = mail.clone();
        return switch (random.nextInt(3)) {
            case 0 -> flipped(copy, random);
            case 1 -> Arrays.copyOf(copy, random.nextInt(copy.length + 1));
            default -> withoutALine(copy, random);
        };
    }

    private static byte[] flipped(byte[] mail, Random random) {
        for (var n = 0; n < 20 && mail.length > 0; n++) mail[random.nextInt(mail.length)] = (byte) random.nextInt(256);
        return mail;
    }

    private static byte[] withoutALine(byte[] mail, Random random) {
        var start = mail.length == 0 ? 0 : random.nextInt(mail.length);
        var end = start;
        while (end < mail.length && mail[end] != '\n') end++;
        var left = new byte[mail.length - (end - start)];
        System.arraycopy(mail, 0, left, 0, start);
        System.arraycopy(mail, end, left, start, mail.length - end);
        return left;
    }

    private static List<byte[]> corpus() throws IOException {
        var mails = new ArrayList<byte[]>();
        for (var folder : List.of("testmsgs", "mimetools-testmsgs"))
            for (var mail : new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.msg"))
                mails.add(mail.getContentAsByteArray());
        return mails;
    }
}
