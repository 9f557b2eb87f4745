package mesa.intake.mail.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderLinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=?utf-8?Q?Impresi=C3=B3n?=|Impresión",
                "=?UTF-8?B?SW1wcmVzacOzbg==?=|Impresión",
                "=?iso-8859-1?q?Impresi=F3n_lenta?=|Impresión lenta",
                "=?utf-8?Q?Impresi=C3?= =?utf-8?Q?=B3n?=|Impresión",
                "=?utf-8?B?SW1wcmVzacM=?= =?utf-8?B?s24=?=|Impresión",
                "=?us-ascii*es?Q?hola?= mundo|hola mundo",
                "=?utf-8?Q?a?= b =?utf-8?Q?c?=|a b c",
                "RE:=?utf-8?Q?_N=C3=B3mina?=|RE: Nómina",
                "=?utf-8?Q?¿Qué pasa??=|¿Qué pasa?",
                "=?utf-8?Q?con espacios dentro?=|con espacios dentro",
                "=?x-nothing?Q?N=C3=B3mina?=|Nómina",
                "=??Q?N=F3mina?=|Nómina",
                "=?utf-8?B?SW1wcmVzacOzb?=|Impresió",
                "=?utf-8?Q?no end|=?utf-8?Q?no end",
                "=?utf-8?X?what?=|=?utf-8?X?what?=",
                "1 =?= 2|1 =?= 2",
                "Nómina atrasada|Nómina atrasada"
            })
    void subjectsAreReadHoweverTheyAreEncoded(String raw, String subject) throws Exception {
        try (var mail = RawMail.of("Subject: " + raw + "\n\nx").read()) {
            assertThat(mail.subject()).isEqualTo(subject);
        }
    }

    @Test
    void lettersBeyondAsciiThatNobodyEncodedAreReadLikeTheText() throws Exception {
        var latin = RawMail.of("Subject: ").and("Nómina".getBytes(Charset.forName("windows-1252")));
        var russian = RawMail.of("Content-Type: text/plain; charset=koi8-r\nSubject: ")
                .and("Привет".getBytes(Charset.forName("koi8-r")));

        try (var mail = latin.and("\n\nhola").read()) {
            assertThat(mail.subject()).isEqualTo("Nómina");
        }
        try (var mail = russian.and("\n\nhola").read()) {
            assertThat(mail.subject()).isEqualTo("Привет");
        }
    }

    @Test
    void aSubjectIsOneLineWithoutInvisibleLetters() throws Exception {
        try (var mail = RawMail.of("Subject: =?utf-8?Q?uno=0D=0ABcc:_x=40y=00?=\n dos\n\ttres\n\nx")
                .read()) {
            assertThat(mail.subject()).isEqualTo("uno Bcc: x@y dos tres");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            nullValues = "-",
            value = {
                "Ana <Ana@Cliente.EXAMPLE>|Ana|Ana@cliente.example",
                "\"Pérez, Ana\" <ana@cliente.example>|Pérez, Ana|ana@cliente.example",
                "=?utf-8?Q?P=C3=A9rez=2C_Ana?= <ana@cliente.example>|Pérez, Ana|ana@cliente.example",
                "\"=?utf-8?Q?P=C3=A9rez=2C_Ana?=\" <ana@cliente.example>|Pérez, Ana|ana@cliente.example",
                "=?utf-8?Q?P=C3?= =?utf-8?Q?=A9rez?= <ana@cliente.example>|Pérez|ana@cliente.example",
                "ana@cliente.example (Ana Pérez)|Ana Pérez|ana@cliente.example",
                "ana@cliente.example|-|ana@cliente.example",
                "'Ana' <ana@cliente.example>|Ana|ana@cliente.example",
                "Ana ana@cliente.example>|-|ana@cliente.example",
                "<<ana@cliente.example>>|-|ana@cliente.example",
                "mailto:ana@cliente.example|-|ana@cliente.example",
                "ana@[192.0.2.1]|-|ana@[192.0.2.1]",
                "Ana <ana@señal.example>|Ana|ana@señal.example"
            })
    void theSenderIsFoundHoweverTheLineIsWritten(String raw, String name, String address) throws Exception {
        try (var mail = RawMail.of("From: " + raw + "\nSubject: x\n\nx").read()) {
            assertThat(mail.from()).contains(new MailAddress(name, address));
        }
    }

    @Test
    void whereTheSenderIsMissingWhoeverSentItStandsInForThem() throws Exception {
        try (var mail = RawMail.of("From: undisclosed\nSender: caja@cliente.example\n\nx")
                .read()) {
            assertThat(mail.from()).contains(new MailAddress(null, "caja@cliente.example"));
        }
        try (var mail = RawMail.of("Return-Path: <caja@cliente.example>\nSubject: x\n\nx")
                .read()) {
            assertThat(mail.from()).contains(new MailAddress(null, "caja@cliente.example"));
        }
    }

    @Test
    void theNullSenderIsToldFromNone() throws Exception {
        try (var mail = RawMail.of("Return-Path: <>\n\nx").read()) {
            assertThat(mail.returnPath()).contains("");
        }
        try (var mail = RawMail.of("Subject: x\n\nx").read()) {
            assertThat(mail.returnPath()).isEmpty();
        }
    }

    @Test
    void everybodyOfAGroupIsNamed() throws Exception {
        try (var mail = RawMail.of("To: Equipo: ana@a.example, Luis <luis@a.example>;, otro@a.example\n\nx")
                .read()) {
            assertThat(mail.to())
                    .extracting(MailAddress::address)
                    .containsExactly("ana@a.example", "luis@a.example", "otro@a.example");
        }
    }

    @Test
    void threadsAreReadOldestFirstAlsoWhereLinesAreBroken() throws Exception {
        try (var mail = RawMail.of("References: <1@a.example>\n <2@a.example><3@a.example>,<1@a.example>\n"
                        + "In-Reply-To: Your message of Monday <3@a.example>\nMessage-ID: 4@a.example\n\nx")
                .read()) {
            assertThat(mail.references()).containsExactly("<1@a.example>", "<2@a.example>", "<3@a.example>");
            assertThat(mail.inReplyTo()).containsExactly("<3@a.example>");
            assertThat(mail.messageId()).contains("<4@a.example>");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "attachment; filename=a.pdf|a.pdf",
                "attachment; filename=\"a; b.pdf\"|a; b.pdf",
                "attachment; filename=\"a \\\"b\\\".pdf\"|a \"b\".pdf",
                "attachment; filename=informe final (1).pdf|informe final (1).pdf",
                "attachment; filename=\"sin fin.pdf|sin fin.pdf",
                "attachment; filename*=utf-8''p%C3%A1gina.pdf|página.pdf",
                "attachment; filename*=UTF-8'es'p%C3%A1gina.pdf|página.pdf",
                "attachment; filename*0=\"pág\"; filename*1=\"ina.pdf\"|página.pdf",
                "attachment; filename*0*=utf-8''p%C3; filename*1*=%A1gina; filename*2=.pdf|página.pdf",
                "attachment; filename*1=ina.pdf; filename*0=pag|pagina.pdf",
                "attachment; filename=pagina.pdf; filename*=utf-8''p%C3%A1gina.pdf|página.pdf",
                "attachment; filename=\"=?utf-8?B?cMOhZ2luYS5wZGY=?=\"|página.pdf",
                "attachment; filename*=no-charset''p%C3%A1gina.pdf|página.pdf",
                "attachment; filename*=p%C3%A1gina.pdf|página.pdf",
                "attachment;; ;filename=a.pdf;|a.pdf",
                "attachment; FileName = a.pdf|a.pdf"
            })
    void filesAreNamedHoweverTheNameIsWritten(String disposition, String name) throws Exception {
        try (var mail = RawMail.of("Content-Type: application/pdf\nContent-Disposition: " + disposition + "\n\n%PDF")
                .read()) {
            assertThat(mail.files()).extracting(MailFile::name).containsExactly(name);
        }
    }

    @Property(tries = 300)
    void aSubjectMayBeCutAnywhere(
            @ForAll @NotEmpty @StringLength(max = 60) String subject, @ForAll @IntRange(min = 1, max = 20) int length) {
        var bytes = subject.getBytes(UTF_8);
        var words = new ArrayList<String>();
        for (var at = 0; at < bytes.length; at += length) {
            var piece = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + length));
            words.add("=?utf-8?B?" + Base64.getEncoder().encodeToString(piece) + "?=");
        }

        assertThat(EncodedWords.decode(String.join("\r\n ", words))).isEqualTo(new String(bytes, UTF_8));
    }

    @Property(tries = 300)
    void aFileNameMayBeCutAnywhereAndComeInAnyOrder(
            @ForAll @NotEmpty @StringLength(max = 40) String name, @ForAll @IntRange(min = 1, max = 9) int length) {
        var bytes = name.getBytes(UTF_8);
        var pieces = new ArrayList<String>();
        for (var at = 0; at < bytes.length; at += length) {
            var piece = new StringBuilder("name*" + pieces.size() + "*=" + (at == 0 ? "utf-8''" : ""));
            for (var each = at; each < Math.min(bytes.length, at + length); each++) {
                piece.append(String.format("%%%02X", bytes[each] & 0xff));
            }
            pieces.add(piece.toString());
        }
        Collections.reverse(pieces);

        var read = ParameterLine.of("text/plain; " + String.join("; ", pieces))
                .parameter("name")
                .orElse("");

        assertThat(read).isEqualTo(Headers.readable(new String(bytes, UTF_8)));
    }

    @Test
    void headerLinesAreFoundInAnyCaseAndAllOfThem() throws Exception {
        try (var mail = RawMail.of("Auto-submitted: auto-replied\nX-A: =?utf-8?Q?uno?=\nx-a: dos\n\nx")
                .read()) {
            assertThat(mail.header("AUTO-SUBMITTED")).isEqualTo(List.of("auto-replied"));
            assertThat(mail.header("X-A")).containsExactly("uno", "dos");
            assertThat(mail.header("X-B")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mon, 2 Nov 2026 10:00:00 -0600|2026-11-02T16:00:00Z",
                "2 Nov 2026 10:00 GMT|2026-11-02T10:00:00Z",
                "Mon, 02 Nov 2026 10:00:00 EST|2026-11-02T15:00:00Z",
                "Mon, 2 Nov 2026 10:00:00 +0000 (UTC)|2026-11-02T10:00:00Z",
                "2026-11-02T10:00:00+01:00|2026-11-02T09:00:00Z"
            })
    void momentsAreReadWithTheirZone(String date, String moment) throws Exception {
        try (var mail = RawMail.of("Date: " + date + "\n\nx").read()) {
            assertThat(mail.sentAt()).contains(Instant.parse(moment));
        }
    }

    @Test
    void aDateThatIsNoneIsLeftOut() throws Exception {
        try (var mail = RawMail.of("Date: ayer\n\nx").read()) {
            assertThat(mail.sentAt()).isEmpty();
        }
    }
}
