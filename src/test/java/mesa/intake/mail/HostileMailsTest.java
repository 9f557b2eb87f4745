package mesa.intake.mail;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mesa.CpuTime;
import mesa.MesaTest;
import mesa.intake.mail.kept.Fate.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is too much of something in a mail: it is taken in once and for all, and keeps nobody else's waiting. */
@MesaTest(backgroundJobs = false)
class HostileMailsTest {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    @Autowired
    private MailIntake intake;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void mailsOfTooMuchOfSomething(String what, Mail mail) {
        var computing = CpuTime.start();
        var fate = mail.to(intake);

        assertThat(fate.kind()).isIn(Kind.TICKET, Kind.QUARANTINE);
        assertThat(fate.reason()).isNotEqualTo("mail.reason.failed");
        assertThat(mail.to(intake).kind()).isEqualTo(Kind.KNOWN);
        assertThat(computing.soFar()).isLessThan(LONGEST);
    }

    static Stream<Arguments> mailsOfTooMuchOfSomething() {
        return Stream.of(
                arguments("id", mail().identifiedBy("<" + han(880) + "@x>")),
                arguments("id without end", mail().identifiedBy("<" + "a".repeat(500_000) + "@x>")),
                arguments("sender's address", Mail.from("a".repeat(400) + UUID.randomUUID() + "@x.localhost")),
                arguments("sender's address in Han letters", Mail.from(han(300) + UUID.randomUUID() + "@x.localhost")),
                arguments("sender's endless address", Mail.from("a".repeat(300_000) + "@x.localhost")),
                arguments(
                        "sender's name",
                        Mail.from('"' + han(50_000) + "\" <zoe-" + UUID.randomUUID() + "@x.localhost>")),
                arguments("senders", Mail.from(list(2_000, "zoe%d@x.localhost"::formatted, ", "))),
                arguments("subject", mail().about(han(200_000))),
                arguments("ticket numbers", mail().about(list(20_000, "INC-1%05d0"::formatted, " "))),
                arguments("references", mail().with("References: " + list(10_000, "<%d@x.localhost>"::formatted, " "))),
                arguments(
                        "long references",
                        mail().with("References: " + list(300, n -> "<" + han(3_000) + n + "@x>", " "))),
                arguments(
                        "answered mails",
                        mail().with("In-Reply-To: " + list(10_000, "<%d@x.localhost>"::formatted, " "))),
                arguments(
                        "people in copy",
                        mail().with("Cc: "
                                + list(1_000, n -> "copia" + n + "-" + UUID.randomUUID() + "@x.localhost", ", "))),
                arguments(
                        "copy to long addresses",
                        mail().with("Cc: " + list(50, n -> han(310) + n + "@x.localhost", ", "))),
                arguments(
                        "receivers", mail().with("To: " + list(10_000, "soporte+%d@mesa.localhost"::formatted, ", "))),
                arguments("lines of the head", mail().with(list(5_000, "X-Mas-%d: lo mismo"::formatted, "\n"))),
                arguments("name of a file", withAFile(han(5_000) + ".txt")),
                arguments(
                        "zeroes",
                        mail().about("\0a\0")
                                .with("Cc: \0b\0@x.localhost")
                                .with("References: <\0@x>")
                                .identifiedBy("<\0" + UUID.randomUUID() + "@x>")),
                arguments("zeroes in the sender's address", Mail.from("z\0oe@x.localhost")),
                arguments(
                        "lines about the sender",
                        mail().saying("Nombre: " + han(9_000) + "\nDependencia: " + han(199) + "\nTeléfono: "
                                + han(49))),
                arguments("text", mail().saying(han(400_000))));
    }

    private static Mail mail() {
        return Mail.from("zoe-" + UUID.randomUUID() + "@pueblo.localhost")
                .about("Demasiado")
                .saying("Nada.");
    }

    private static Mail withAFile(String name) {
        return mail().with("Content-Type: multipart/mixed; boundary=frontera")
                .saying("--frontera\nContent-Type: text/plain; name=\"" + name + "\"\n"
                        + "Content-Disposition: attachment; filename=\"" + name + "\"\n\nNota.\n--frontera--\n");
    }

    private static String list(int many, IntFunction<String> one, String between) {
        return IntStream.range(0, many).mapToObj(one).collect(joining(between));
    }

    /** Three bytes each, in no order that could be packed. */
    private static String han(int many) {
        return new Random(many)
                .ints(many, 0x4e00, 0x9fff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
