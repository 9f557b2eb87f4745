package mesa.intake.mail.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mesa.ticket.HarmlessHtml;

/** Puts the texts of a message together and tells what is new in them. */
final class TextReading {

    private final List<MailFile> files;
    private final String subject;
    private final Set<Problem> problems;

    TextReading(List<MailFile> files, String subject, Set<Problem> problems) {
        this.files = files;
        this.subject = subject;
        this.problems = problems;
    }

    MailText read(List<Body> bodies) {
        var lines = new ArrayList<Line>();
        for (var body : bodies) {
            if (!lines.isEmpty()) {
                lines.add(new Line("", 0, Line.Mark.NONE));
            }
            lines.addAll(body.isHtml() ? HtmlLines.of(body.text(), this::nameOf) : Line.of(body.text()));
        }
        var whole = lines.stream().map(Line::written).collect(Collectors.joining("\n"));
        return new MailText(new Quotes(lines, subject).pieces(), whole.strip(), html(bodies));
    }

    private String nameOf(String contentId) {
        return files.stream()
                .filter(file -> file.contentId().filter(contentId::equals).isPresent())
                .map(MailFile::name)
                .findFirst()
                .orElse(contentId);
    }

    private static String html(List<Body> bodies) {
        if (bodies.stream().noneMatch(Body::isHtml)) {
            return null;
        }
        return bodies.stream()
                .map(body -> HarmlessHtml.ofMail(body.isHtml() ? body.text() : preformatted(body.text())))
                .collect(Collectors.joining("\n"));
    }

    private static String preformatted(String text) {
        return "<pre>" + text.replace("&", "&amp;").replace("<", "&lt;") + "</pre>";
    }
}
