package mesa.intake.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryReportTest {

    private static final String BOUNCE = """
            Return-Path: <>
            From: MAILER-DAEMON@mx.example (Mail Delivery System)
            Subject: Undelivered Mail Returned to Sender
            Auto-Submitted: auto-replied
            Content-Type: multipart/report; report-type=delivery-status; boundary="r"

            --r
            Content-Description: Notification
            Content-Type: text/plain; charset=us-ascii

            I'm sorry to have to inform you that your message could not
            be delivered to one or more recipients.
            --r
            Content-Description: Delivery report
            Content-Type: message/delivery-status

            Reporting-MTA: dns; mx.example
            Arrival-Date: Mon,  2 Nov 2026 10:00:00 -0600 (CST)

            Final-Recipient: rfc822; ana@cliente.example
            Original-Recipient: rfc822;ana@oficina.example
            Action: failed
            Status: 5.1.1
            Diagnostic-Code: smtp; 550 5.1.1 <ana@cliente.example>: Recipient address
                rejected: User unknown

            Final-Recipient: rfc822; luis@cliente.example
            Action: Delayed
            Status: 4.4.1 (no answer)
            --r
            Content-Description: Undelivered Message
            Content-Type: %s

            Message-ID: <nota-1@mesa.example>
            References: <caso@mesa.example>
            From: soporte@mesa.example
            Subject: [INC-100067] =?utf-8?Q?Impresi=C3=B3n?=

            --r--
            """;

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r"})
    void aReportNamesWhomTheMailDidNotReachAndWhichMailItWas(String lineEnd) throws Exception {
        try (var mail = RawMail.of(BOUNCE.formatted("message/rfc822"))
                .endingLinesIn(lineEnd)
                .read()) {
            var report = mail.report().orElseThrow();

            assertThat(mail.returnPath()).contains("");
            assertThat(report.failed())
                    .containsExactly(new DeliveryReport.Recipient(
                            "ana@oficina.example",
                            "failed",
                            "5.1.1",
                            "550 5.1.1 <ana@cliente.example>: Recipient address rejected: User unknown"));
            assertThat(report.recipients())
                    .extracting(DeliveryReport.Recipient::action)
                    .containsExactly("failed", "delayed");
            assertThat(report.original().messageId()).contains("<nota-1@mesa.example>");
            assertThat(report.original().references()).containsExactly("<caso@mesa.example>");
            assertThat(report.original().subject()).isEqualTo("[INC-100067] Impresión");
            assertThat(mail.files()).hasSize(1);
            assertThat(mail.text().fresh()).startsWith("I'm sorry");
        }
    }

    @Test
    void theHeadersAloneTellWhichMailItWas() throws Exception {
        try (var mail = RawMail.of(BOUNCE.formatted("text/rfc822-headers")).read()) {
            assertThat(mail.report().orElseThrow().original().messageId()).contains("<nota-1@mesa.example>");
            assertThat(mail.files()).isEmpty();
        }
    }

    @Test
    void anyOtherMessageIsNoReport() throws Exception {
        try (var mail = RawMail.of("Subject: Undelivered Mail\n\nIt came back to me, why?")
                .read()) {
            assertThat(mail.report()).isEmpty();
        }
    }
}
