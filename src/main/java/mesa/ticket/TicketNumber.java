package mesa.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.validator.routines.checkdigit.CheckDigitException;
import org.apache.commons.validator.routines.checkdigit.VerhoeffCheckDigit;

/**
 * The number by which people speak of a ticket (A10), such as {@code INC-100067}: letters of the type it was opened as,
 * digits, and a last digit that checks the others (Verhoeff), so that a slip of the tongue or of a finger never finds
 * somebody else's ticket. The digits alone tell tickets apart.
 */
@Embeddable
public record TicketNumber(@Column(name = "number") String value) implements Serializable {

    private static final String LETTERS =
            Arrays.stream(TicketType.values()).map(TicketType::prefix).collect(Collectors.joining("|"));
    private static final Pattern SHAPE = Pattern.compile("((" + LETTERS + ")-)?[0-9]{6,17}");
    private static final Pattern NOT_SAID = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Pd}_.,:;/#()\\[\\]]+");
    private static final Pattern TYPED = Pattern.compile("(" + LETTERS + ")?([0-9]{6,17})");
    private static final int LONGEST_TYPED = 60;

    public TicketNumber {
        if (value == null || !SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a ticket number: " + value);
        }
    }

    /** The number for the n-th ticket of the desk. */
    static TicketNumber of(TicketType type, long sequence) {
        return new TicketNumber(type.prefix() + "-" + sequence + checkDigit(Long.toString(sequence)));
    }

    /**
     * The number as somebody typed or spoke it ({@code inc 100 067}, {@code #100067}), or empty when it is none.
     * Without letters, or with the letters of another type, it still finds the ticket: {@link TicketManagement#find}
     * gives the ticket with its real number.
     */
    public static Optional<TicketNumber> parse(String typed) {
        if (typed == null || typed.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        var said = Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        var match = TYPED.matcher(NOT_SAID.matcher(said).replaceAll(""));
        if (!match.matches() || !VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.isValid(match.group(2))) {
            return Optional.empty();
        }
        var letters = match.group(1) == null ? "" : match.group(1) + "-";
        return Optional.of(new TicketNumber(letters + match.group(2)));
    }

    /** What tells the ticket apart: the digits, the checking one included. */
    long digits() {
        return Long.parseLong(value.substring(value.indexOf('-') + 1));
    }

    private static String checkDigit(String digits) {
        try {
            return VerhoeffCheckDigit.VERHOEFF_CHECK_DIGIT.calculate(digits);
        } catch (CheckDigitException e) {
            throw new IllegalStateException("No check digit for " + digits, e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
