package mesa.intake.mail.reading;

import java.util.regex.Pattern;

/** What mail programs write around quotes, forwards and signatures, in Spanish, English, German, Portuguese, French. */
final class QuotePhrases {

    private static final int LONGEST = 400;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String DASHES = "\\s*[-_=*]{2,40}\\s*";

    private static final Pattern FORWARD_SUBJECT =
            Pattern.compile("\\s*\\[?(?:fwd?|rv|wg|tr|enc|i)(?:\\[\\d+])?\\s?:.*", FLAGS | Pattern.DOTALL);

    private static final Pattern WROTE = Pattern.compile(
            ".*(?<!\\p{L})(?:wrote|writes|escribi[óo]|ha escrito|escreveu|a écrit|a ecrit|ha scritto"
                    + "|(?:schrieb|schreibt)(?!\\p{L}).{0,200})[*\\s]*:[*\\s]*",
            FLAGS);

    /** An address in brackets before the colon. */
    private static final Pattern NAMED =
            Pattern.compile(".*[<(\\[][^<>\\s]{1,200}@[^<>\\s]{1,200}[>)\\]][*\\s]*:[*\\s]*");

    private static final Pattern QUOTING =
            Pattern.compile("[*_\\s]{0,3}(?:citando|quoting|zitat von|en respuesta a|citation de)\\s.{0,200}", FLAGS);

    private static final Pattern DATE = Pattern.compile("\\d{1,2}[:h.]\\d{2}|\\d{4}|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2}");

    private static final Pattern DATE_FIRST = Pattern.compile(
            "[*_\"'\\s]{0,8}(?:(?:on|el|en|am|le|em|il|op|den"
                    + "|(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mi[ée]|jue|vie|s[áa]b|dom|mo|di|mi|do|fr|sa|so)"
                    + "[\\p{L}.]{0,12},?)\\s.{0,60}\\d|\\d).*",
            FLAGS);

    private static final Pattern ORIGINAL = Pattern.compile(
            DASHES + "(?:original message|mensaje original|urspr[üu]ngliche nachricht|originalnachricht"
                    + "|original-nachricht|original e?-?mail|mensagem original|message d['’]origine|message original"
                    + "|messaggio originale|reply message|mensaje de respuesta|mensagem de resposta)" + DASHES,
            FLAGS);

    private static final Pattern FORWARDED = Pattern.compile(
            "\\s*-{2,40}\\s*(?:forwarded message|original forwarded message|mensaje reenviado|weitergeleitete nachricht"
                    + "|weitergeleitete mail|message transf[ée]r[ée]|mensagem (?:re)?encaminhada|messaggio inoltrato"
                    + "|forwarded by|reenviado por|weitergeleitet von|transféré par|encaminhado por)\\b[^\\n]{0,120}"
                    + "|\\s*(?:begin forwarded message|inicio del mensaje reenviado|comienzo del mensaje reenviado"
                    + "|anfang der weitergeleiteten (?:nachricht|e-mail)|début du message (?:transf[ée]r[ée]|réexpédié)"
                    + "|in[íi]cio da mensagem (?:re)?encaminhada|inizio messaggio inoltrato)\\s?:\\s*",
            FLAGS);

    private static final Pattern RULE = Pattern.compile("\\s*(?:_{8,200}|-{8,200}|={8,200}|\\*{8,200})\\s*");

    private static final String PROGRAMS =
            "(?:outlook|yahoo|samsung|correo|e?-?mail|aol|proton|gmail|gmx|web\\.de|iphone|ipad|android|windows|mobile|huawei|xiaomi)";

    private static final Pattern GREETING = Pattern.compile(
            "\\s*(?:(?:enviado|mandado) (?:desde|con|a trav[ée]s de|mediante|do|da|pelo|pela) (?:mi|meu|minha|"
                    + PROGRAMS
                    + ")\\b.{0,120}"
                    + "|sent (?:from|with|via|using) (?:my|" + PROGRAMS + ")\\b.{0,120}"
                    + "|(?:get|obtener|obtenga|obtén|descargar|télécharger|obtenir|obter|obtenha|baixar|laden sie|holen sie sich)"
                    + " outlook .{0,120}"
                    + "|outlook für .{0,120}(?:herunterladen|beziehen|abrufen).{0,60}"
                    + "|(?:diese nachricht wurde )?von mein\\p{L}{0,3} .{0,60} gesendet\\.?"
                    + "|gesendet (?:von|mit|über|aus) (?:(?:mein\\p{L}{0,3}|der|dem) )?.{0,20}" + PROGRAMS + ".{0,80}"
                    + "|envoyé (?:de|depuis|avec|à partir de) (?:mon|ma|l['’]|.{0,20}" + PROGRAMS + ").{0,80}"
                    + "|télécharger .{0,40}outlook.{0,40})\\s*",
            FLAGS);

    private static final String ANSWERS =
            "(?:respuestas?|comentarios?|contest\\p{L}{0,6}|respond\\p{L}{0,6}|answers?|answered|comments?|repl(?:y|ies|ied)"
                    + "|antwort\\p{L}{0,4}|kommentare?|réponses?|réponds|commentaires?|respostas?|comentários?)";
    private static final String BELOW =
            "(?:abajo|below|inline|in-line|en línea|entre líneas|intercalad\\p{L}{1,2}|en (?:rojo|azul|verde)"
                    + "|in (?:red|blue|green)|unten|in (?:rot|blau)|ci-dessous|en (?:rouge|bleu)|abaixo|em (?:vermelho|azul)"
                    + "|dans le texte|no texto|en el texto|im text)";
    private static final Pattern ANSWERS_BELOW =
            Pattern.compile("\\b" + ANSWERS + "\\b[^\\n]{0,60}\\b" + BELOW + "\\b", FLAGS);

    private QuotePhrases() {}

    /** Whether a subject says that the message is passed on. */
    static boolean isForward(String subject) {
        return FORWARD_SUBJECT.matcher(subject).matches();
    }

    /** Whether an attribution of several lines may start with this one. */
    static boolean mayStartAttribution(String text) {
        return text.length() <= LONGEST
                && (text.indexOf('@') >= 0
                        || text.indexOf('<') >= 0
                        || startsWithDate(text)
                        || QUOTING.matcher(text).matches());
    }

    static boolean startsWithDate(String text) {
        return text.length() <= LONGEST
                && DATE.matcher(text).find()
                && DATE_FIRST.matcher(plainSpaces(text)).matches();
    }

    /** Whether the text says when or from which address somebody wrote what follows; both, where no quote follows. */
    static boolean isAttribution(String text, boolean quoteFollows) {
        if (text.length() > LONGEST || !endsInColon(text)) {
            return false;
        }
        var plain = plainSpaces(text);
        var dated = DATE.matcher(plain).find();
        var addressed = plain.indexOf('@') > 0;
        if (!WROTE.matcher(plain).matches()) {
            return quoteFollows
                    && addressed
                    && (dated && NAMED.matcher(plain).matches()
                            || QUOTING.matcher(plain).matches());
        }
        return quoteFollows ? dated || addressed : dated && (addressed || startsWithDate(plain));
    }

    /** The end of every line that says who wrote what follows; stars are what is left of bold letters. */
    static boolean endsInColon(String text) {
        var end = text.length();
        while (end > 0 && (text.charAt(end - 1) == '*' || Character.isSpaceChar(text.charAt(end - 1)))) {
            end--;
        }
        return end > 0 && text.charAt(end - 1) == ':';
    }

    static boolean isOriginalMessageLine(String text) {
        return isBearable(text)
                && isRuled(text)
                && ORIGINAL.matcher(plainSpaces(text)).matches();
    }

    static boolean isForwardLine(String text) {
        return isBearable(text)
                && (isRuled(text) || endsInColon(text))
                && FORWARDED.matcher(plainSpaces(text)).matches();
    }

    static boolean isRule(String text) {
        return isBearable(text) && isRuled(text) && RULE.matcher(text).matches();
    }

    /** The line above a signature (RFC 3676, 4.3). */
    static boolean isSignatureLine(String text) {
        return text.equals("--") || text.equals("-- ") || text.equals("—");
    }

    /** What telephones and programs add below a message. */
    static boolean isProgramsGreeting(String text) {
        return isBearable(text)
                && isLetter(text, "emsgodvtlhb")
                && GREETING.matcher(plainSpaces(text)).matches();
    }

    static boolean announcesAnswersBelow(CharSequence text) {
        return ANSWERS_BELOW.matcher(text).find();
    }

    private static boolean isBearable(String text) {
        return text.length() <= LONGEST;
    }

    private static boolean isRuled(String text) {
        return isLetter(text, "-_=*");
    }

    /** Whether the first letter is one of those; quickly told of most lines. */
    private static boolean isLetter(String text, String letters) {
        var start = text.stripLeading();
        return !start.isEmpty() && letters.indexOf(Character.toLowerCase(start.charAt(0))) >= 0;
    }

    private static String plainSpaces(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
