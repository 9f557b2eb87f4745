package mesa.servicelevel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import mesa.MesaTest;
import mesa.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@MesaTest(backgroundJobs = false)
class ClockTextsTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Duration WORKING_DAY = Duration.ofHours(8);

    @Autowired
    private ClockTexts texts;

    @Autowired
    private Calendars calendars;

    @Autowired
    private TestClock wallClock;

    private final List<LedgerEntry> entries = new ArrayList<>();

    @BeforeEach
    void atTheDeskItIsMondayAtNoon() {
        wallClock.stopAt(Instant.parse("2026-11-23T18:00:00Z"));
        entries.clear();
    }

    @Test
    void theDeskReadsWhenItIsDueAndHowMuchWorkingTimeIsLeft() {
        happens(ClockEvent.START, Reason.OPENED, "2026-11-23T16:00:00Z");

        assertThat(standing()).isEqualTo("Vence mañana, 10:00. Tiempo restante: 6 h de 8 h hábiles.");
        assertThat(texts.standing(clock(), wallClock.instant(), Locale.ENGLISH))
                .isEqualTo("Due tomorrow, 10:00. Time left: 6 h of 8 h of working time.");
        assertThat(promise(true)).isEqualTo("Le prometimos resolverlo a más tardar mañana, 10:00.");
        assertThat(promise(false)).isEqualTo("Prometimos resolverlo a más tardar mañana, 10:00.");
        assertThat(chip()).isEqualTo("En plazo");
    }

    @Test
    void fromFourFifthsOnItIsSaidThatItComesDueSoon() {
        happens(ClockEvent.START, Reason.OPENED, "2026-11-20T19:00:00Z");

        assertThat(chip()).isEqualTo("Por vencer");
        assertThat(standing()).isEqualTo("Vence hoy, 13:00. Tiempo restante: 1 h de 8 h hábiles.");
    }

    @Test
    void whatIsLateIsSaidToBeLateAndTheRequesterIsAskedToExcuseIt() {
        happens(ClockEvent.START, Reason.OPENED, "2026-11-19T16:00:00Z");

        assertThat(chip()).isEqualTo("Vencido");
        assertThat(standing())
                .isEqualTo("Venció el vie 20 nov, 10:00. Lleva 10 h de retraso; el plazo era de 8 h hábiles.");
        assertThat(promise(true))
                .isEqualTo(
                        "Debimos resolverlo a más tardar el vie 20 nov, 10:00. Vamos tarde y le pedimos una disculpa.");
        assertThat(promise(false)).doesNotContain("disculpa");
    }

    @Test
    void aPauseSaysForWhomTheDeskWaits() {
        happens(ClockEvent.START, Reason.OPENED, "2026-11-23T16:00:00Z");
        happens(ClockEvent.PAUSE, Reason.REQUESTER, "2026-11-23T17:00:00Z");

        assertThat(chip()).isEqualTo("En pausa");
        assertThat(standing())
                .isEqualTo("En pausa desde hoy, 11:00: se espera la respuesta del solicitante."
                        + " Tiempo restante: 7 h de 8 h hábiles.");
        assertThat(promise(true)).isEqualTo("El plazo para resolverlo está en pausa: esperamos su respuesta.");
        assertThat(promise(false))
                .isEqualTo("El plazo para resolverlo está en pausa: se espera la respuesta del solicitante.");
    }

    @Test
    void whatWasKeptAndWhatWasNotIsToldApart() {
        happens(ClockEvent.START, Reason.OPENED, "2026-11-19T16:00:00Z");
        happens(ClockEvent.STOP, Reason.RESOLVED, "2026-11-19T18:00:00Z");
        assertThat(standing()).isEqualTo("Cumplido el jue 19 nov, 12:00, a tiempo: 2 h de 8 h hábiles.");
        assertThat(promise(true)).isEqualTo("Lo resolvimos el jue 19 nov, 12:00, a tiempo.");

        happens(ClockEvent.RESUME, Reason.REOPENED, "2026-11-19T19:00:00Z");
        happens(ClockEvent.STOP, Reason.RESOLVED, "2026-11-23T16:00:00Z");
        assertThat(chip()).isEqualTo("Cumplido tarde");
        assertThat(standing()).isEqualTo("Terminó hoy, 10:00, con 7 h de retraso; el plazo era de 8 h hábiles.");
    }

    @Test
    void whatWasWithdrawnIsNeitherKeptNorBroken() {
        happens(ClockEvent.START, Reason.OPENED, "2026-11-19T16:00:00Z");
        happens(ClockEvent.STOP, Reason.WITHDRAWN, "2026-11-19T18:00:00Z");

        assertThat(ClockStanding.of(clock(), wallClock.instant())).isEqualTo(ClockStanding.DROPPED);
        assertThat(standing()).startsWith("Dejó de contar el jue 19 nov, 12:00: el solicitante retiró el ticket.");
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "TURNED_DOWN", "RULES"})
    void whatWasLateButNeverDoneIsNotSaidToBeDone(Reason reason) {
        happens(ClockEvent.START, Reason.OPENED, "2026-11-16T16:00:00Z");
        happens(ClockEvent.STOP, reason, "2026-11-20T18:00:00Z");

        assertThat(clock().breached(wallClock.instant())).isTrue();
        assertThat(chip()).isEqualTo("Ya no cuenta");
        assertThat(standing()).startsWith("Dejó de contar el vie 20 nov, 12:00: ");
        assertThat(promise(true)).startsWith("Este plazo dejó de contar ");
    }

    @Test
    void theCountIsToldLineByLine() {
        happens(ClockEvent.START, Reason.OPENED, "2026-11-19T16:00:00Z");
        happens(ClockEvent.PAUSE, Reason.REQUESTER, "2026-11-20T17:00:00Z");
        happens(ClockEvent.RESUME, Reason.RESUMED, "2026-11-20T20:00:00Z");

        assertThat(clock().explain(wallClock.instant(), SPANISH).stream().map(line -> texts.line(line, SPANISH)))
                .containsExactly(
                        "jue 19 nov, 10:00: empieza a contar: se abrió el ticket. Plazo: 8 h (Oro)",
                        "jue 19 nov, 10:00–17:00: cuenta 7 h; van 7 h",
                        "jue 19 nov, 17:00 – vie 20 nov, 9:00: fuera de horario, no cuenta",
                        "vie 20 nov, 9:00–11:00: cuenta 2 h; van 9 h",
                        "vie 20 nov, 11:00–14:00: en pausa, no cuenta: se espera la respuesta del solicitante",
                        "vie 20 nov, 14:00: sigue contando: se retomó el trabajo; van 9 h",
                        "vie 20 nov, 14:00–17:00: cuenta 3 h; van 12 h",
                        "vie 20 nov, 17:00 – lun 23 nov, 9:00: fuera de horario, no cuenta",
                        "lun 23 nov, 9:00–12:00: cuenta 3 h; van 15 h");
    }

    @Test
    void aHolidayIsCalledByItsName() {
        happens(ClockEvent.START, Reason.OPENED, "2026-11-13T22:00:00Z");
        happens(ClockEvent.STOP, Reason.RESOLVED, "2026-11-17T16:00:00Z");

        assertThat(clock().explain(wallClock.instant(), SPANISH).stream().map(line -> texts.line(line, SPANISH)))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("lun 16 nov: feriado (")
                        .contains("Revolución")
                        .endsWith("), no cuenta"));
    }

    @ParameterizedTest
    @MethodSource
    void bothLanguagesSayTheSameThings(String key) {
        assertThat(texts("").getProperty(key)).as("%s in Spanish", key).isNotBlank();
        assertThat(texts("_en").getProperty(key)).as("%s in English", key).isNotBlank();
    }

    static Stream<String> bothLanguagesSayTheSameThings() {
        return Stream.of(
                        texts("").stringPropertyNames().stream(),
                        texts("_en").stringPropertyNames().stream(),
                        each("clock.reason.", Reason.values()),
                        each("clock.waits.", Reason.values()),
                        each("clock.target.", Target.values()),
                        each("clock.line.", Line.Kind.values()),
                        Arrays.stream(ClockStanding.values()).map(standing -> "clock.chip." + standing.word()),
                        Arrays.stream(ClockStanding.values()).map(standing -> "clock.standing." + standing.sentence()),
                        Arrays.stream(Target.values())
                                .filter(Target::isPromisedToRequester)
                                .flatMap(ClockTextsTest::promises))
                .flatMap(keys -> keys)
                .distinct()
                .sorted();
    }

    private static Stream<String> promises(Target target) {
        return Arrays.stream(ClockStanding.values())
                .filter(standing -> standing != ClockStanding.DROPPED)
                .map(standing -> "clock.promise." + target + "." + standing.sentence());
    }

    private static Stream<String> each(String kind, Enum<?>[] values) {
        return Arrays.stream(values).map(value -> kind + value);
    }

    private static Properties texts(String language) {
        var file = "/messages-clock%s.properties".formatted(language);
        try (var text = new InputStreamReader(ClockTextsTest.class.getResourceAsStream(file), UTF_8)) {
            var texts = new Properties();
            texts.load(text);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void happens(ClockEvent event, Reason reason, String at) {
        var begins = event == ClockEvent.START;
        entries.add(new LedgerEntry(
                entries.size(),
                "INC-100017",
                Target.RESOLUTION,
                "",
                Instant.parse(at),
                event,
                begins ? WORKING_DAY : null,
                begins ? "oficina" : null,
                1,
                reason,
                begins ? "Oro" : null,
                "Luis"));
    }

    private TargetClock clock() {
        return new Ledger(entries, calendars::get).clock(Target.RESOLUTION).orElseThrow();
    }

    private String standing() {
        return texts.standing(clock(), wallClock.instant(), SPANISH);
    }

    private String promise(boolean own) {
        return texts.promise(clock(), wallClock.instant(), own, SPANISH);
    }

    private String chip() {
        return texts.chip(ClockStanding.of(clock(), wallClock.instant()), SPANISH);
    }
}
