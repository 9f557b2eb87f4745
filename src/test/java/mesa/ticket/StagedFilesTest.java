package mesa.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mesa.ticket.Asked.LUIS;
import static mesa.ticket.Asked.anIncident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mesa.ticket.AttachmentRefused.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@CaseFileTest
class StagedFilesTest {

    private static final String PLACE = "new-ticket";

    @Autowired
    private StagedFiles staged;

    @Autowired
    private TicketManagement management;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Timeline timeline;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    private UUID ana;

    @BeforeEach
    void somebodyNew() {
        ana = UUID.randomUUID();
    }

    @Test
    void aStagedFileBelongsToTheTicketOnceItIsSent() throws IOException {
        var first = stage("../pantalla.png", png());
        var second = stage("error.txt", text("No abre"));
        var number = aTicket();

        var attached = staged.attach(ana, PLACE, number, false, LUIS);

        assertThat(attached).extracting(Attachment::fileName).containsExactly("pantalla.png", "error.txt");
        assertThat(attachments.of(number, false)).extracting(Attachment::id).containsExactly(first.id(), second.id());
        assertThat(attachments.find(number, first.id()))
                .hasValueSatisfying(file -> assertThat(file)
                        .returns("image/png", Attachment::mediaType)
                        .returns(first.size(), Attachment::size)
                        .returns(false, Attachment::internal)
                        .returns(LUIS, Attachment::addedBy));
        assertThat(contentOf(second.id())).isEqualTo("No abre");
        assertThat(timeline.entries(number, false, null, 10))
                .extracting(TimelineEntry::what)
                .containsExactly("timeline.attachment-added", "timeline.attachment-added", "timeline.opened");
        assertThat(staged.of(ana, PLACE)).isEmpty();
    }

    @Test
    void whatIsStagedIsShownInItsOrderAndOnlyToItsOwner() throws IOException {
        var picture = stage("uno.png", png());
        stage("dos.txt", text("dos"));

        assertThat(staged.of(ana, PLACE)).extracting(StagedFile::fileName).containsExactly("uno.png", "dos.txt");
        assertThat(staged.find(ana, picture.id())).contains(picture);
        assertThat(picture.isPreviewable()).isTrue();
        assertThat(staged.of(UUID.randomUUID(), PLACE)).isEmpty();
        assertThat(staged.of(ana, "reply:INC-100017")).isEmpty();
        assertThat(staged.find(UUID.randomUUID(), picture.id())).isEmpty();
    }

    @Test
    void onlyItsOwnerTakesAStagedFileAway() throws IOException {
        var file = stage("a.txt", text("hola"));

        staged.remove(UUID.randomUUID(), file.id());
        assertThat(staged.find(ana, file.id())).isPresent();

        staged.remove(ana, file.id());
        staged.remove(ana, file.id());
        assertThat(staged.find(ana, file.id())).isEmpty();
        assertThat(piecesOf(file.id())).isZero();
    }

    @Test
    void aFileOfATicketIsNotTakenAwayAsIfItWereStaged() throws IOException {
        var file = stage("a.txt", text("hola"));
        var number = aTicket();
        staged.attach(ana, PLACE, number, true, LUIS);

        staged.remove(ana, file.id());

        assertThat(staged.find(ana, file.id())).isEmpty();
        assertThat(attachments.of(number, true)).hasSize(1);
        assertThat(contentOf(file.id())).isEqualTo("hola");
    }

    @Test
    void filesAreJudgedWhenTheyAreStaged() {
        assertThat(refusal("a.exe", text("MZ"))).isEqualTo(Reason.EXECUTABLE);
        assertThat(refusal("vacío.txt", text(""))).isEqualTo(Reason.EMPTY);
        assertThat(refusal("foto.bmp", bitmap())).isEqualTo(Reason.IMAGE_KIND);
        assertThat(staged.of(ana, PLACE)).isEmpty();
    }

    @Test
    void twentyFilesAreTakenAtAPlaceAndNotOneMore() throws IOException {
        for (int i = 0; i < staged.most(); i++) {
            stage(i + ".txt", text("hola"));
        }

        var refused = catchThrowableOfType(AttachmentRefused.class, () -> stage("otro.txt", text("hola")));

        assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY);
        assertThat(refused.details()).containsExactly("otro.txt", 20);
        assertThat(staged.of(ana, PLACE)).hasSize(20);
        assertThat(staged.stage(ana, "reply:INC-100017", "otro.txt", text("hola")))
                .isNotNull();
    }

    @Test
    void allFilesOfAPlaceTogetherMayBeAHundredMegabytes() throws IOException {
        var large = stage("grande.txt", text("hola"));
        pretendSize(large, 100L * 1024 * 1024 - 4);
        stage("justo.txt", text("1234"));

        var refused = catchThrowableOfType(AttachmentRefused.class, () -> stage("de-más.txt", text("1")));

        assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE_TOGETHER);
        assertThat(refused.details()).containsExactly("de-más.txt", 100L);
    }

    @Test
    void manyWhoStageAtOnceStayWithinTheLimit() throws Exception {
        var kept = AllAtOnce.results(24, i -> {
            try {
                stage(i + ".txt", text("hola"));
                return true;
            } catch (AttachmentRefused refused) {
                assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY);
                return false;
            }
        });

        assertThat(kept).filteredOn(taken -> taken).hasSize(staged.most());
        assertThat(staged.of(ana, PLACE)).hasSize(staged.most());
    }

    @Test
    void filesSentTwiceAtOnceBelongToOneTicketOnly() throws Exception {
        for (int i = 0; i < 5; i++) {
            stage(i + ".txt", text("hola"));
        }

        var attached = AllAtOnce.results(6, i -> staged.attach(ana, PLACE, aTicket(), false, LUIS));

        assertThat(attached)
                .filteredOn(files -> !files.isEmpty())
                .singleElement()
                .satisfies(files -> assertThat(files).hasSize(5));
        assertThat(staged.of(ana, PLACE)).isEmpty();
    }

    @Test
    void noFileIsLostThatIsStagedOrTakenAwayWhileAllAreSent() throws Exception {
        var early = Stream.of("a", "b", "c", "d").map(this::stageQuietly).toList();
        var number = aTicket();

        var late = AllAtOnce.results(6, i -> switch (i) {
            case 0, 1 -> staged.attach(ana, PLACE, number, false, LUIS).size();
            case 2 -> taken(early.get(0));
            default -> (int) stageQuietly("tarde-" + i).size();
        });

        var everywhere = Stream.concat(
                        attachments.of(number, true).stream().map(Attachment::id),
                        staged.of(ana, PLACE).stream().map(StagedFile::id))
                .toList();
        assertThat(late).hasSize(6);
        assertThat(everywhere).doesNotHaveDuplicates().hasSizeBetween(6, 7);
        assertThat(everywhere)
                .containsAll(early.stream().skip(1).map(StagedFile::id).toList());
        assertThat(everywhere).allSatisfy(id -> assertThat(piecesOf(id)).isOne());
    }

    @Test
    void filesStayStagedWhenWhatTheyWereSentWithFails() throws IOException {
        var file = stage("a.txt", text("hola"));

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    staged.attach(ana, PLACE, aTicket(), false, LUIS);
                    throw new IllegalStateException("the process did not start");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(staged.of(ana, PLACE)).containsExactly(file);
        assertThat(contentOf(file.id())).isEqualTo("hola");
    }

    private TicketNumber aTicket() {
        return management.open(anIncident()).number();
    }

    private StagedFile stage(String name, InputStream content) throws IOException {
        return staged.stage(ana, PLACE, name, content);
    }

    private StagedFile stageQuietly(String name) {
        try {
            return stage(name + ".txt", text(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int taken(StagedFile file) {
        staged.remove(ana, file.id());
        return 0;
    }

    private Reason refusal(String name, InputStream content) {
        return catchThrowableOfType(AttachmentRefused.class, () -> stage(name, content))
                .reason();
    }

    private String contentOf(UUID id) throws IOException {
        var out = new ByteArrayOutputStream();
        staged.copy(id, out);
        return out.toString(UTF_8);
    }

    private long piecesOf(UUID id) {
        return database.sql("select count(*) from ticket_file_piece where file = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    private void pretendSize(StagedFile file, long size) {
        database.sql("update ticket_file set size = ? where id = ?")
                .params(size, file.id())
                .update();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static InputStream png() {
        return bytes(0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R');
    }

    private static InputStream bitmap() {
        var header = new byte[64];
        header[0] = 'B';
        header[1] = 'M';
        header[14] = 40;
        return new ByteArrayInputStream(header);
    }

    private static InputStream bytes(int... bytes) {
        var content = new byte[bytes.length];
        IntStream.range(0, bytes.length).forEach(i -> content[i] = (byte) bytes[i]);
        return new ByteArrayInputStream(content);
    }
}
