package mesa.intake.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What calendars answer to invitations, and what is none of that. */
class CalendarAnswerTest {

    @Test
    void whoAnswersWhatIsRead() throws IOException, UnreadableMail {
        try (var mail = calendar("text/calendar; method=reply", """
                BEGIN:VCALENDAR
                METHOD:REPLY
                BEGIN:VEVENT
                BEGIN:VALARM
                SUMMARY:Alarma
                END:VALARM
                DTSTART:20261123T150000Z
                SUMMARY;LANGUAGE=es:Revisión\\, piso
                  3
                ATTENDEE;PARTSTAT=DECLINED;CN="Ana: la \\\\; jefa":MAILTO:ana@finanzas.localhost
                END:VEVENT
                END:VCALENDAR
                """).read()) {
            var answer = mail.calendarAnswer().orElseThrow();

            assertThat(answer.who()).isEqualTo("ana@finanzas.localhost");
            assertThat(answer.answer()).isEqualTo("declined");
            assertThat(answer.title()).isEqualTo("Revisión, piso 3");
            assertThat(answer.start()).contains(Instant.parse("2026-11-23T15:00:00Z"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"METHOD:REQUEST", "METHOD:CANCEL", "METHOD:PUBLISH", "X:REPLY"})
    void othersAnswerNothing(String method) throws IOException, UnreadableMail {
        try (var mail = calendar("text/calendar", "BEGIN:VCALENDAR\n" + method + "\nEND:VCALENDAR\n")
                .read()) {
            assertThat(mail.calendarAnswer()).isEmpty();
        }
    }

    @Test
    void anAnswerThatSomebodyEnclosesIsAFile() throws IOException, UnreadableMail {
        try (var mail = calendar(
                        "text/calendar; method=REPLY\nContent-Disposition: attachment; filename=a.ics",
                        "BEGIN:VCALENDAR\nMETHOD:REPLY\nEND:VCALENDAR\n")
                .read()) {
            assertThat(mail.calendarAnswer()).isEmpty();
            assertThat(mail.files()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "METHOD:REPLY",
                "METHOD:REPLY\nBEGIN:VEVENT\nATTENDEE\nDTSTART:\n;;=:\nSUMMARY:",
                ":\n;\n;A=\""
            })
    void whatIsBrokenIsReadAsFarAsItGoes(String calendar) throws IOException, UnreadableMail {
        try (var mail = calendar("text/calendar; method=REPLY", calendar).read()) {
            assertThat(mail.calendarAnswer().map(CalendarAnswer::who)).contains("");
        }
    }

    private static RawMail calendar(String type, String calendar) {
        return RawMail.of("From: ana@finanzas.localhost\nSubject: Aceptada\nMIME-Version: 1.0\nContent-Type: " + type
                + "\n\n" + calendar);
    }
}
