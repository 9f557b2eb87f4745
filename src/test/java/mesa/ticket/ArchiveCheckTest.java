package mesa.ticket;

import static java.util.Map.entry;
import static mesa.ticket.ArchiveFile.compressed;
import static mesa.ticket.ArchiveFile.gz;
import static mesa.ticket.ArchiveFile.sevenZ;
import static mesa.ticket.ArchiveFile.tar;
import static mesa.ticket.ArchiveFile.text;
import static mesa.ticket.ArchiveFile.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mesa.scratch.ScratchFiles;
import mesa.ticket.AttachmentRefused.Reason;
import mesa.ticket.TicketSettings.ArchiveLimits;
import mesa.ticket.clamd.ClamdSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class ArchiveCheckTest {

    private static final byte[] PROGRAM = hex("4d5a90000300000004000000ffff0000");
    private static final byte[] BITMAP = hex("424d 46000000 0000 0000 36000000 28000000 0200 0000 0200 0000 0100 1800");
    private static final byte[] TIFF = hex("49492a0008000000");
    private static final String NUMBERS = """
            <?xml version="1.0"?><ls:document xmlns:ls="http://developer.apple.com/namespaces/ls"/>""";
    private static final byte[] WORDS = text("12:00 no se pudo guardar\n");

    private final FileChecks checks = new FileChecks(new TicketSettings(
            DataSize.ofMegabytes(25),
            20,
            DataSize.ofMegabytes(100),
            new ArchiveLimits(3, 100, DataSize.ofMegabytes(10)),
            new ClamdSettings(null, 3310, null, Duration.ofSeconds(1))));

    private long before;

    @BeforeEach
    void howManyFilesThereAre() throws IOException {
        before = temporaryFiles();
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource
    void anArchiveOfWhatTheDeskTakesIsTaken(String name, byte[] archive) {
        assertThatCode(() -> look(name, archive)).doesNotThrowAnyException();
    }

    static Stream<Arguments> anArchiveOfWhatTheDeskTakesIsTaken() {
        return Stream.of(
                Arguments.of("registro.zip", zip("carpeta/registro.log", WORDS)),
                Arguments.of("foto.zip", zip("foto.bmp", BITMAP)),
                Arguments.of("foto.rar", RarFile.old("foto.bmp", BITMAP)),
                Arguments.of("foto.rar", RarFile.five("carpeta/foto.bmp", BITMAP)),
                Arguments.of("registro.7z", sevenZ("registro.log", WORDS)),
                Arguments.of("registro.tar", tar("registro.log", WORDS)),
                Arguments.of("registro.tar.gz", gz(tar("registro.log", WORDS))),
                Arguments.of("registro.tgz", gz(tar("x".repeat(300) + ".log", WORDS))),
                Arguments.of("registro.log.gz", gz(WORDS)),
                Arguments.of("registro.log.bz2", compressed("bzip2", WORDS)),
                Arguments.of("registro.log.xz", compressed("xz", WORDS)),
                Arguments.of("pagina.zip", zip("pagina.html", text("<!DOCTYPE html><html></html>"))),
                Arguments.of("vacio.zip", zip(Map.of("vacio.txt", new byte[0], "carpeta/", new byte[0]))),
                Arguments.of("windows.zip", zip("carpeta\\foto.bmp", BITMAP)),
                Arguments.of("tres.zip", zip("dos.zip", zip("uno.zip", zip("registro.log", WORDS)))),
                Arguments.of("dos.zip", zip("uno.tar.gz", gz(tar("registro.log", WORDS)))),
                Arguments.of("oficios.zip", zip("oficio.docx", document("word/media/image1.emf", TIFF))),
                Arguments.of("cuentas.numbers", zip("index.xml", text(NUMBERS))),
                Arguments.of("oficio.docx", document("word/media/image1.tiff", TIFF)),
                Arguments.of("sin nombre", zip("registro.log", WORDS)));
    }

    @ParameterizedTest
    @MethodSource
    void whatTheDeskDoesNotTakeIsNotTakenInAnArchiveEither(String name, byte[] archive, Reason reason, String shown) {
        var refused = refusal(name, archive);

        assertThat(refused.reason()).isEqualTo(reason);
        assertThat(refused.details()[0]).isEqualTo(shown);
    }

    static Stream<Arguments> whatTheDeskDoesNotTakeIsNotTakenInAnArchiveEither() {
        var inside = "a.zip › programa.exe";
        return Stream.of(
                Arguments.of("a.zip", zip("b/programa.exe", PROGRAM), Reason.EXECUTABLE, inside),
                Arguments.of("a.zip", zip("foto.png", PROGRAM), Reason.EXECUTABLE, "a.zip › foto.png"),
                Arguments.of("a.zip", zip("guion.ps1 .", WORDS), Reason.EXECUTABLE, "a.zip › guion.ps1"),
                Arguments.of("a.zip", zip("guion", text("#!/bin/sh\nrm")), Reason.EXECUTABLE, "a.zip › guion"),
                Arguments.of("a.rar", RarFile.old("p.exe", PROGRAM), Reason.EXECUTABLE, "a.rar › p.exe"),
                Arguments.of("a.rar", RarFile.five("p", PROGRAM), Reason.EXECUTABLE, "a.rar › p"),
                Arguments.of("a.7z", sevenZ("p.exe", PROGRAM), Reason.EXECUTABLE, "a.7z › p.exe"),
                Arguments.of("a.tar", tar("p.exe", PROGRAM), Reason.EXECUTABLE, "a.tar › p.exe"),
                Arguments.of("p.exe.gz", gz(PROGRAM), Reason.EXECUTABLE, "p.exe.gz › p.exe"),
                Arguments.of("p.js.gz", gz(WORDS), Reason.EXECUTABLE, "p.js.gz › p.js"),
                Arguments.of("a.tgz", gz(tar("p", PROGRAM)), Reason.EXECUTABLE, "a.tgz › a.tar › p"),
                Arguments.of("p.exe.xz", compressed("xz", PROGRAM), Reason.EXECUTABLE, "p.exe.xz › p.exe"),
                Arguments.of("a.zip", zip("b.zip", zip("p.exe", PROGRAM)), Reason.EXECUTABLE, "a.zip › b.zip › p.exe"),
                Arguments.of("a.zip", zip("b.jar", zip("x", WORDS)), Reason.EXECUTABLE, "a.zip › b.jar"),
                Arguments.of("a.zip", zip("foto.tif", TIFF), Reason.IMAGE_KIND, "a.zip › foto.tif"),
                Arguments.of("a.rar", RarFile.old("f.png", TIFF), Reason.IMAGE_KIND, "a.rar › f.png"),
                Arguments.of("carta.doc.gz", gz(installer()), Reason.EXECUTABLE, "carta.doc.gz › carta.doc"),
                Arguments.of("oficio.docx", zip("p.exe", PROGRAM), Reason.EXECUTABLE, "oficio.docx › p.exe"),
                Arguments.of(
                        "foto.zip", concat(BITMAP_PNG, zip("p.exe", PROGRAM)), Reason.EXECUTABLE, "foto.zip › p.exe"));
    }

    private static final byte[] BITMAP_PNG = hex("89504e470d0a1a0a0000000d49484452");

    @ParameterizedTest
    @MethodSource
    void whatCanNotBeLookedIntoIsNotTaken(String name, byte[] archive) {
        var refused = refusal(name, archive);

        assertThat(refused.reason()).isEqualTo(Reason.ARCHIVE_UNREADABLE);
        assertThat(refused.details()).containsExactly(name);
    }

    static Stream<Arguments> whatCanNotBeLookedIntoIsNotTaken() {
        var words = zip("registro.log", WORDS);
        return Stream.of(
                Arguments.of("cifrado.zip", withEncryptionFlag(words)),
                Arguments.of("cifrado.rar", RarFile.encrypted("registro.log", WORDS)),
                Arguments.of("cortado.zip", cut(words)),
                Arguments.of("cortado.rar", cut(RarFile.old("registro.log", noise(5000)))),
                Arguments.of("cortado5.rar", cut(RarFile.five("registro.log", noise(5000)))),
                Arguments.of("cortado.7z", cut(sevenZ("registro.log", WORDS))),
                Arguments.of("cortado.tar", cut(tar("registro.log", noise(5000)))),
                Arguments.of("cortado.gz", cut(gz(noise(5000)))),
                Arguments.of("dos.zip", withTheSameNameTwice()),
                Arguments.of("de otro tipo.cab", hex("4d53434600000000")),
                Arguments.of("falso.zip", text("esto no es un archivo comprimido")));
    }

    @Test
    void anArchiveInAnArchiveInAnArchiveIsAsDeepAsTheDeskLooks() {
        var four = zip("tres.zip", zip("dos.zip", zip("uno.zip", zip("registro.log", WORDS))));

        var refused = refusal("cuatro.zip", four);

        assertThat(refused.reason()).isEqualTo(Reason.ARCHIVE_TOO_DEEP);
        assertThat(refused.details()).containsExactly("cuatro.zip", 3);
    }

    @Test
    void allFilesOfAllArchivesInsideAreCountedTogether() {
        var sixty = zip(files(60));
        var both = zip(Map.of("uno.zip", sixty, "dos.zip", sixty));

        assertThatCode(() -> look("sesenta.zip", sixty)).doesNotThrowAnyException();
        var refused = refusal("ambos.zip", both);

        assertThat(refused.reason()).isEqualTo(Reason.ARCHIVE_TOO_LARGE);
        assertThat(refused.details()).containsExactly("ambos.zip", 100, 10L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "gz", "xz", "7z", "tgz"})
    void aBombIsStoppedAfterWhatTheDeskUnpacks(String ending) {
        var zeros = new byte[11 * 1024 * 1024];
        var bombs = Map.ofEntries(
                entry("zip", zip("ceros.txt", zeros)),
                entry("gz", gz(zeros)),
                entry("xz", compressed("xz", zeros)),
                entry("7z", sevenZ("ceros.txt", zeros)),
                entry("tgz", gz(tar("ceros.txt", zeros))));

        assertThat(refusal("bomba." + ending, bombs.get(ending)).reason()).isEqualTo(Reason.ARCHIVE_TOO_LARGE);
    }

    @Test
    void anArchiveOfManyBombsIsCountedByWhatTheyUnpackTo() {
        var sixMegabytes = gz(new byte[6 * 1024 * 1024]);

        var refused = refusal("bombas.zip", zip(Map.of("uno.gz", sixMegabytes, "dos.gz", sixMegabytes)));

        assertThat(refused.reason()).isEqualTo(Reason.ARCHIVE_TOO_LARGE);
    }

    @Test
    void aSizeThatIsALieIsNotBelieved() {
        var bomb = withSizeInTheList(zip("ceros.txt", new byte[11 * 1024 * 1024]), 10);

        assertThat(refusal("mentira.zip", bomb).reason()).isEqualTo(Reason.ARCHIVE_TOO_LARGE);
    }

    @Test
    void filesThatLieOverEachOtherAreCountedAsOftenAsTheyAreUnpacked() {
        var bomb = withManyNamesForOneFile(zip("00", new byte[1024 * 1024]), 20);

        assertThat(refusal("encimados.zip", bomb).reason()).isIn(Reason.ARCHIVE_TOO_LARGE, Reason.ARCHIVE_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..\\inicio.txt",
                "/etc/passwd",
                "\\inicio.txt",
                "C:\\inicio.txt",
                "a/../../b"
            })
    void anArchiveThatWouldWriteOutsideItsFolderIsNotTaken(String path) {
        assertThat(refusal("a.zip", zip(path, WORDS)).reason()).isEqualTo(Reason.ARCHIVE_PATH);
        assertThat(refusal("a.tar", tar(path, WORDS)).reason()).isEqualTo(Reason.ARCHIVE_PATH);
        assertThat(refusal("a.rar", RarFile.five(path, WORDS)).reason()).isEqualTo(Reason.ARCHIVE_PATH);
    }

    @ParameterizedTest
    @CsvSource({"IBM850, ñandú", "UTF-8, ñ日本", "windows-1252, ¿qué?", "Shift_JIS, 日本語", "KOI8-R, журнал"})
    void aNameInAnyLettersHindersNobody(Charset letters, String name) {
        var taken = ArchiveFile.zip(letters, name + ".log", WORDS);
        var refused = ArchiveFile.zip(letters, name + ".exe", WORDS);

        assertThatCode(() -> look("a.zip", taken)).doesNotThrowAnyException();
        assertThat(refusal("a.zip", refused).reason()).isEqualTo(Reason.EXECUTABLE);
    }

    @Test
    void noArchiveHoweverBrokenMakesMoreThanARefusal() {
        var random = new Random(11);
        var whole = List.of(
                zip(Map.of("a.txt", WORDS, "b/c.txt", noise(300))),
                RarFile.old("a.txt", noise(300)),
                RarFile.five("a.txt", noise(300)),
                sevenZ("a.txt", noise(300)),
                tar("a.txt", WORDS),
                gz(tar("a.txt", WORDS)),
                compressed("bzip2", noise(300)),
                compressed("xz", noise(300)));

        for (int i = 0; i < 2000; i++) {
            var broken = broken(whole.get(i % whole.size()), random);
            var taken = catchThrowableOfType(Throwable.class, () -> look("a.bin", broken));
            assertThat(taken == null || taken instanceof AttachmentRefused)
                    .as("%s of %s", taken, HexFormat.of().formatHex(broken))
                    .isTrue();
        }
    }

    private void look(String name, byte[] content) throws IOException {
        var pieces = new ByteArrayInputStream(content);
        var piece = pieces.readNBytes(HeldContent.PIECE);
        try (var check = checks.on(FileKind.of(piece, name), name)) {
            for (; piece.length > 0; piece = pieces.readNBytes(HeldContent.PIECE)) {
                check.look(piece);
            }
            check.finish();
        }
    }

    private AttachmentRefused refusal(String name, byte[] content) {
        var refused = catchThrowableOfType(AttachmentRefused.class, () -> look(name, content));
        assertThat(refused).as(name).isNotNull();
        return refused;
    }

    private static byte[] document(String picture, byte[] content) {
        return zip(Map.of("[Content_Types].xml", text("<?xml version=\"1.0\"?><Types/>"), picture, content));
    }

    private static byte[] installer() {
        var mark = hex("d0cf11e0a1b11ae1" + "00".repeat(504 + 80) + "84100c0000000000c000000000000046");
        return Arrays.copyOf(mark, 1024);
    }

    private static Map<String, byte[]> files(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> i + ".txt", i -> WORDS));
    }

    private static byte[] withEncryptionFlag(byte[] zip) {
        return changed(zip, bytes -> {
            bytes[6] |= 1;
            bytes[placeOf(bytes, hex("504b0102")) + 8] |= 1;
            return bytes;
        });
    }

    private static byte[] withSizeInTheList(byte[] zip, int size) {
        return changed(zip, bytes -> {
            var place = placeOf(bytes, hex("504b0102")) + 24;
            Arrays.fill(bytes, place, place + 4, (byte) 0);
            bytes[place] = (byte) size;
            return bytes;
        });
    }

    private static byte[] withTheSameNameTwice() {
        var zip = zip(Map.of("a.txt", WORDS, "b.exe", noise(50)));
        return replaced(zip, text("b.exe"), text("a.txt"));
    }

    /** The list of contents names the same file again and again, each time by another name. */
    private static byte[] withManyNamesForOneFile(byte[] zip, int names) {
        var list = placeOf(zip, hex("504b0102"));
        var end = placeOf(zip, hex("504b0506"));
        var bomb = new java.io.ByteArrayOutputStream();
        bomb.write(zip, 0, list);
        for (int i = 0; i < names; i++) {
            var line = Arrays.copyOfRange(zip, list, end);
            line[46] = (byte) ('0' + i / 10);
            line[47] = (byte) ('0' + i % 10);
            bomb.writeBytes(line);
        }
        var last = Arrays.copyOfRange(zip, end, zip.length);
        var length = (end - list) * names;
        last[8] = last[10] = (byte) names;
        last[12] = (byte) length;
        last[13] = (byte) (length >> 8);
        bomb.writeBytes(last);
        return bomb.toByteArray();
    }

    private static byte[] broken(byte[] archive, Random random) {
        var broken = archive.clone();
        for (int i = 0; i <= random.nextInt(4); i++) {
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(broken, 1 + random.nextInt(broken.length)) : broken;
    }

    private static byte[] cut(byte[] archive) {
        return Arrays.copyOf(archive, archive.length * 2 / 3);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] replaced(byte[] content, byte[] what, byte[] by) {
        return changed(content, bytes -> {
            for (int at = placeOf(bytes, what); at >= 0; at = placeOf(bytes, what)) {
                System.arraycopy(by, 0, bytes, at, by.length);
            }
            return bytes;
        });
    }

    private static byte[] changed(byte[] content, UnaryOperator<byte[]> change) {
        return change.apply(content.clone());
    }

    private static int placeOf(byte[] content, byte[] wanted) {
        return IntStream.rangeClosed(0, content.length - wanted.length)
                .filter(at -> FileDetector.hasAt(content, at, wanted))
                .findFirst()
                .orElse(-1);
    }

    private static byte[] noise(int length) {
        var noise = new byte[length];
        new Random(5).nextBytes(noise);
        Arrays.fill(noise, 0, 8, (byte) 1);
        return noise;
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    private static long temporaryFiles() throws IOException {
        var one = ScratchFiles.create("count-", null);
        Files.delete(one);
        try (var files = Files.list(one.getParent())) {
            return files.count();
        }
    }
}
