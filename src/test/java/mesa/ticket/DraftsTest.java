package mesa.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseFileTest
class DraftsTest {

    private static final String PLACE = "new-ticket";

    @Autowired
    private Drafts drafts;

    @Autowired
    private StagedFiles staged;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ObjectMapper json;

    private UUID ana;

    @BeforeEach
    void somebodyNew() {
        ana = UUID.randomUUID();
    }

    @Test
    void whatWasTypedIsThereExactlyAsItWasTyped() {
        var before = Instant.now().minusSeconds(1);
        var typed = Map.of("subject", " No abre «Nómina» 😀 ", "description", "uno\n\n\tdos \"tres\" \\ {{x}}\n");

        drafts.save(ana, PLACE, typed);

        assertThat(drafts.find(ana, PLACE)).hasValueSatisfying(draft -> {
            assertThat(draft.fields()).isEqualTo(typed);
            assertThat(draft.savedAt()).isAfter(before);
        });
    }

    @Test
    void theLastThatWasTypedCounts() {
        drafts.save(ana, PLACE, Map.of("subject", "uno", "service", "correo"));

        drafts.save(ana, PLACE, Map.of("subject", "dos"));

        assertThat(fields()).isEqualTo(Map.of("subject", "dos"));
    }

    @Test
    void aDraftIsOnlyForWhoTypedItAndForItsPlace() {
        drafts.save(ana, PLACE, Map.of("subject", "uno"));
        drafts.save(ana, "reply:INC-100017", Map.of("text", "dos"));

        assertThat(drafts.find(UUID.randomUUID(), PLACE)).isEmpty();
        assertThat(drafts.find(ana, "note:INC-100017")).isEmpty();
        assertThat(fields()).isEqualTo(Map.of("subject", "uno"));
    }

    @Test
    void fieldsWithoutTextAreLeftOutAndADraftWithoutFieldsIsNone() {
        var typed = new HashMap<String, String>();
        typed.put("subject", "uno");
        typed.put("service", null);
        typed.put("description", " \n ");
        drafts.save(ana, PLACE, typed);
        assertThat(fields()).isEqualTo(Map.of("subject", "uno"));

        drafts.save(ana, PLACE, Map.of("subject", " "));

        assertThat(drafts.find(ana, PLACE)).isEmpty();
    }

    @Test
    void whatWasSentIsForgotten() {
        drafts.save(ana, PLACE, Map.of("subject", "uno"));

        drafts.discard(ana, PLACE);
        drafts.discard(ana, PLACE);

        assertThat(drafts.find(ana, PLACE)).isEmpty();
    }

    @Test
    void lettersThatNoDatabaseKeepsAreLeftOut() {
        drafts.save(ana, PLACE, Map.of("subject", "a\u0000b\ud83d c"));

        assertThat(fields()).isEqualTo(Map.of("subject", "ab c"));
    }

    @Test
    void aDraftOfSixtyThousandLettersIsKeptAndNotOneMore() {
        var longest = Map.of("text", "ñ".repeat(Drafts.LONGEST - 4));
        drafts.save(ana, PLACE, longest);

        assertThatThrownBy(() -> drafts.save(ana, PLACE, Map.of("text2", "ñ".repeat(Drafts.LONGEST - 4))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(fields()).isEqualTo(longest);
    }

    @Test
    void whatNobodyTouchedForThirtyDaysGoesAwayWhenSomebodyElseKeepsSomething() throws IOException {
        drafts.save(ana, PLACE, Map.of("subject", "viejo"));
        var file = stage(PLACE);

        in(Duration.ofDays(29)).save(UUID.randomUUID(), PLACE, Map.of("subject", "x"));
        assertThat(drafts.find(ana, PLACE)).isPresent();
        assertThat(staged.find(ana, file.id())).isPresent();

        in(Duration.ofDays(31)).save(UUID.randomUUID(), PLACE, Map.of("subject", "x"));
        assertThat(drafts.find(ana, PLACE)).isEmpty();
        assertThat(staged.find(ana, file.id())).isEmpty();
        assertThat(piecesOf(file)).isZero();
    }

    @Test
    void whoGoesOnWritingKeepsTheFilesOfLongAgo() throws IOException {
        var kept = stage(PLACE);
        var leftOver = stage("reply:INC-100017");

        in(Duration.ofDays(20)).save(ana, PLACE, Map.of("subject", "sigo"));
        in(Duration.ofDays(31)).save(UUID.randomUUID(), PLACE, Map.of("subject", "x"));

        assertThat(staged.find(ana, kept.id())).isPresent();
        assertThat(staged.find(ana, leftOver.id())).isEmpty();
    }

    @Test
    void leftOversAreLookedForOnceAnHour() {
        var later = clockIn(Duration.ofDays(40));
        var leftOvers = new LeftOvers(database, later);
        leftOvers.clear();
        drafts.save(ana, PLACE, Map.of("subject", "uno"));

        leftOvers.clear();

        assertThat(drafts.find(ana, PLACE)).isPresent();
    }

    private Map<String, String> fields() {
        return drafts.find(ana, PLACE).orElseThrow().fields();
    }

    private StagedFile stage(String place) throws IOException {
        return staged.stage(ana, place, "a.txt", new ByteArrayInputStream(new byte[] {'a'}));
    }

    private long piecesOf(StagedFile file) {
        return database.sql("select count(*) from ticket_file_piece where file = ?")
                .param(file.id())
                .query(Long.class)
                .single();
    }

    /** The drafts of the desk that much later. */
    private Drafts in(Duration time) {
        var clock = clockIn(time);
        return new Drafts(database, json, new LeftOvers(database, clock), clock);
    }

    private static Clock clockIn(Duration time) {
        return Clock.fixed(Instant.now().plus(time), ZoneOffset.UTC);
    }
}
