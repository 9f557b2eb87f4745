package mesa.intake.mail.sorting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import mesa.MesaTest;
import mesa.directory.Directory;
import mesa.intake.mail.Mail;
import mesa.intake.mail.kept.Arrival;
import mesa.intake.mail.kept.MailKey;
import mesa.intake.mail.kept.MailTable;
import mesa.intake.mail.reading.MailReader;
import mesa.intake.mail.reading.ReadMail;
import mesa.intake.mail.reading.UnreadableMail;
import mesa.ticket.TicketVisibility;
import mesa.ticket.Watchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whom the desk believes that they wrote a mail. */
@MesaTest(backgroundJobs = false)
class SendersTest {

    @Autowired
    private Directory directory;

    @Autowired
    private RouteMail rules;

    @Autowired
    private MailTable mails;

    @Autowired
    private TicketVisibility visible;

    @Autowired
    private Watchers watchers;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mx.mesa.localhost; dmarc=fail header.from=mesa.localhost; spf=pass     | true  | false",
                "mx.mesa.localhost 1; spf=softfail smtp.mailfrom=x                      | true  | false",
                "mx.mesa.localhost; spf=fail; dkim=pass header.d=mesa.localhost         | false | false",
                "mx.mesa.localhost; dkim=none; spf=none                                 | false | false",
                "mx.mesa.localhost; DMARC=Pass                                          | false | true",
                "evil.localhost; dmarc=pass                                             | false | false",
                "mx.mesa.localhost.evil; dmarc=pass                                     | false | false",
                "evil.localhost; dmarc=fail                                             | false | false",
                "mx.mesa.localhost; spf=none smtp.mailfrom=dmarc=pass@evil.localhost    | false | false",
                "mx.mesa.localhost; spf=fail smtp.mailfrom=spf=pass@evil.localhost      | true  | false",
                "mx.mesa.localhost; spf=none smtp.mailfrom=\"; dmarc=pass\"@evil.localhost | false | false",
                "mx.mesa.localhost; spf=none smtp.mailfrom=\"\\\"; dmarc=pass\"@evil.localhost | false | false",
                "mx.mesa.localhost; spf=none smtp.mailfrom==?utf-8?q?=3B_dmarc=3Dpass?=@evil.localhost | false | false"
            })
    void onlyTheMailboxsOwnServerIsBelieved(String verdict, boolean forged, boolean proven) throws Exception {
        try (var mail = mail("Authentication-Results: " + verdict)) {
            assertThat(senders("MX.mesa.localhost").isForged(mail)).isEqualTo(forged);
            assertThat(senders("MX.mesa.localhost").isProven(mail)).isEqualTo(proven);
            assertThat(senders("").isForged(mail)).isFalse();
            assertThat(senders("").isProven(mail)).isFalse();
        }
    }

    @Test
    void whatTheSenderPutsBelowTheServersLineCountsForNothing() throws Exception {
        try (var mail = mail("Authentication-Results: mx.mesa.localhost; dmarc=fail\n"
                + "Authentication-Results: mx.mesa.localhost; dmarc=pass")) {
            assertThat(senders("mx.mesa.localhost").isForged(mail)).isTrue();
            assertThat(senders("mx.mesa.localhost").isProven(mail)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ana@finanzas.localhost,     evil.localhost;    dmarc=pass, false",
        "ana@finanzas.localhost,     mx.mesa.localhost; dmarc=pass, true",
        "nunca-visto@pueblo.localhost, evil.localhost;    dmarc=pass, true"
    })
    void whoIsInCopyOfAMailInSomebodysNameWatchesWhereItIsShownToBeTheirs(String from, String verdict, boolean copied)
            throws Exception {
        var settings = new MailInSettings("mx.mesa.localhost", 1_000_000, 20, Duration.ZERO);
        var newMails = new NewMails(rules, senders("mx.mesa.localhost"), mails, settings);

        try (var mail = mail(from, "Authentication-Results: " + verdict)) {
            var plan = newMails.plan(Arrival.of("soporte", new MailKey("<copia@x>", "hash"), mail, 1), mail);

            assertThat(plan)
                    .isInstanceOfSatisfying(
                            Plan.Open.class, open -> assertThat(open.copied()).isEqualTo(copied));
        }
    }

    private Senders senders(String server) {
        return new Senders(directory, visible, watchers, new MailInSettings(server, 20, 20, Duration.ZERO));
    }

    private static ReadMail mail(String header) throws IOException, UnreadableMail {
        return mail("ana@finanzas.localhost", header);
    }

    private static ReadMail mail(String from, String header) throws IOException, UnreadableMail {
        var raw = Files.createTempFile("mail-", ".eml");
        try {
            var mail = Mail.from(from).with(header).saying("Hola").raw();
            return MailReader.read(Files.write(raw, mail.getBytes(StandardCharsets.UTF_8)));
        } finally {
            Files.delete(raw);
        }
    }
}
