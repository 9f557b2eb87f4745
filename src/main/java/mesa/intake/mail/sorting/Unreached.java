package mesa.intake.mail.sorting;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mesa.intake.mail.reading.DeliveryReport;
import mesa.intake.mail.reading.DeliveryReport.Recipient;
import mesa.intake.mail.reading.ReadMail;

/** Whom a report on a delivery names as not reached; each address once, in its order. */
public final class Unreached {

    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}@[\\p{L}\\p{N}.-]{1,200}");
    private static final int LONGEST_READ = 100_000;
    private static final int MOST = 20;

    private Unreached() {}

    /** What it says in so many words: the fields that are made for that. */
    public static List<String> told(ReadMail mail) {
        var reported = mail.report().map(DeliveryReport::failed).orElse(List.of()).stream()
                .map(Recipient::address);
        var listed = mail.header("X-Failed-Recipients").stream().flatMap(list -> Stream.of(list.split(",")));
        return some(Stream.concat(reported, listed));
    }

    /** Everything in its text that looks like an address; of some it says something else. */
    public static List<String> written(ReadMail mail) {
        var text = mail.text().whole();
        var read = text.length() > LONGEST_READ ? text.substring(0, LONGEST_READ) : text;
        return some(ADDRESS.matcher(read)
                .results()
                .map(MatchResult::group)
                .map(address -> address.replaceFirst("[.-]+$", "")));
    }

    /** Whoever a report speaks of, whatever became of the mail. */
    static List<String> named(ReadMail mail) {
        var reported = mail.report().map(DeliveryReport::recipients).orElse(List.of()).stream()
                .map(Recipient::address);
        return some(
                Stream.of(told(mail).stream(), reported, written(mail).stream()).flatMap(addresses -> addresses));
    }

    private static List<String> some(Stream<String> addresses) {
        return addresses
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
    }
}
