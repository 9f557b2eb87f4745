package mesa.intake.mail.sorting;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import mesa.directory.PlainLetters;
import mesa.intake.mail.reading.MailAddress;
import mesa.intake.mail.reading.ReadMail;
import mesa.notification.SentMailIds;
import org.springframework.stereotype.Component;

/**
 * Tells what programs wrote from what people wrote (RFC 3834, RFC 3464, and what programs do instead), so that nothing
 * automatic is ever answered automatically.
 */
@Component
class Natures {

    private static final Pattern SERVERS_NAME =
            Pattern.compile("(mailer-daemon|mail-daemon|postmaster|mailerdaemon)@.*");
    private static final Pattern BOUNCE_SUBJECT = Pattern.compile("undeliverable|undelivered mail|undelivered message"
            + "|delivery (status notification|has failed|failure)|mail delivery (failed|failure|system)"
            + "|failure notice|returned mail|message could not be delivered|mail system error"
            + "|no se (puede|pudo) entregar|no entregado|mensaje no entregado|correo devuelto|error de entrega"
            + "|unzustellbar|nicht zustellbar|nicht zugestellt|zustellung fehlgeschlagen|unzustellbarkeit"
            + "|nao entregue|falha na entrega|devolvido ao remetente|non remis|echec de (la )?(remise|distribution)");
    private static final Pattern AWAY_SUBJECT = Pattern.compile("(automatic reply|auto(matic)?[- ]?re(ply|sponse)"
            + "|out of (the )?office|respuesta automatica|fuera de (la )?oficina|ausente de la oficina"
            + "|automatische antwort|abwesenheits(notiz|assistent|meldung)|abwesend|resposta automatica|ausencia temporaria"
            + "|fora do escritorio|reponse automatique|absence du bureau|message d'absence)\\b.*");
    private static final String LIST = "list";
    private static final Set<String> BULK = Set.of("bulk", LIST, "junk");
    private static final List<String> AUTOMATIC_HEADERS = List.of(
            "X-Autoreply",
            "X-Autorespond",
            "X-AutoReply-From",
            "X-Mail-Autoreply",
            "X-Autoresponder",
            "X-POST-MessageClass");
    private static final List<String> LIST_HEADERS = List.of("List-Id", "List-Unsubscribe", "List-Post", "List-Help");

    private final OwnAddresses own;
    private final SentMailIds sent;
    private final Senders senders;
    private final Detours detours;

    Natures(OwnAddresses own, SentMailIds sent, Senders senders, Detours detours) {
        this.own = own;
        this.sent = sent;
        this.senders = senders;
        this.detours = detours;
    }

    /** Who or what wrote it to that mailbox; the first that fits. */
    MailNature of(String mailbox, ReadMail mail) {
        if (mail.messageId().filter(sent::isOurs).isPresent() || isInOurLoop(mailbox, mail)) return MailNature.OWN;
        if (isBounce(mail)) return MailNature.BOUNCE;
        if (mail.from().map(MailAddress::address).filter(own::areThoseOf).isPresent()) return MailNature.OWN_ADDRESS;
        return mail.isSentForSomebody() ? somebody(mail) : bySigns(mailbox, mail);
    }

    private MailNature bySigns(String mailbox, ReadMail mail) {
        var isBulk = isBulk(mailbox, mail);
        if (isReply(mail)) return MailNature.AUTOMATIC_REPLY;
        if (isLikeAReply(mail))
            return isBulk || isAutomatic(mail) ? MailNature.AUTOMATIC_REPLY : MailNature.LIKE_A_REPLY;
        if (isBulk) return MailNature.BULK;
        return isAutomatic(mail) ? MailNature.AUTOMATIC : somebody(mail);
    }

    /** By the subject, which proves nothing: people write about automatic replies, too. */
    private static boolean isLikeAReply(ReadMail mail) {
        return AWAY_SUBJECT.matcher(PlainLetters.of(mail.subject())).matches();
    }

    /** A list of the desk's own says of every mail that it is one. */
    private boolean isBulk(String mailbox, ReadMail mail) {
        var isByOurList = detours.isByOurList(mailbox, mail);
        return has(mail, "Precedence", said -> BULK.contains(said) && !(isByOurList && said.equals(LIST)))
                || !isByOurList && LIST_HEADERS.stream().anyMatch(name -> has(mail, name));
    }

    private MailNature somebody(ReadMail mail) {
        if (senders.isForged(mail)) return MailNature.FORGED;
        return mail.from().isEmpty() ? MailNature.NAMELESS : MailNature.PERSON;
    }

    /** Lists name themselves there, too. */
    private boolean isInOurLoop(String mailbox, ReadMail mail) {
        return has(mail, "X-Loop", own::areThoseOf) && !detours.isByOurList(mailbox, mail);
    }

    private static boolean isBounce(ReadMail mail) {
        if (mail.report().isPresent() || has(mail, "X-Failed-Recipients")) return true;
        var byServer = hasNullReturnPath(mail)
                || mail.from()
                        .filter(from -> SERVERS_NAME
                                .matcher(from.address().toLowerCase(Locale.ROOT))
                                .matches())
                        .isPresent();
        return byServer
                && BOUNCE_SUBJECT.matcher(PlainLetters.of(mail.subject())).find();
    }

    private static boolean isReply(ReadMail mail) {
        return mail.calendarAnswer().isPresent()
                || has(mail, "Auto-Submitted", said -> said.startsWith("auto-replied"))
                || has(mail, "Precedence", "auto_reply"::equals)
                || has(mail, "Content-Type", said -> said.contains("disposition-notification"))
                || AUTOMATIC_HEADERS.stream().anyMatch(name -> has(mail, name));
    }

    private static boolean isAutomatic(ReadMail mail) {
        return has(mail, "Auto-Submitted", said -> !said.startsWith("no"))
                || has(mail, "X-Auto-Response-Suppress", said -> !said.equals("none"))
                || hasNullReturnPath(mail)
                || mail.from()
                        .filter(from -> SERVERS_NAME
                                .matcher(from.address().toLowerCase(Locale.ROOT))
                                .matches())
                        .isPresent();
    }

    private static boolean hasNullReturnPath(ReadMail mail) {
        return mail.returnPath().filter(String::isBlank).isPresent();
    }

    private static boolean has(ReadMail mail, String header) {
        return has(mail, header, said -> true);
    }

    private static boolean has(ReadMail mail, String header, Predicate<String> what) {
        return mail.header(header).stream()
                .map(said -> said.strip().toLowerCase(Locale.ROOT))
                .filter(said -> !said.isEmpty())
                .anyMatch(what);
    }
}
