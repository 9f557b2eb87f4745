package mesa.intake.mail.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the parts of a message are to its reader: text, files, or a report. */
final class Contents {

    private static final Set<String> BODIES = Set.of("text/plain", "text/html", "text/markdown", "text/enriched");
    private static final Set<String> OTHER_WORDINGS = Set.of("text/enriched", "text/x-amp-html", "text/watch-html");
    private static final Set<String> TOLD_BY_THE_REPORT =
            Set.of("message/delivery-status", "message/global-delivery-status", "text/rfc822-headers");

    private static final int MOST_TEXT = 1024 * 1024;

    private final Spool spool;
    private final Set<Problem> problems;
    private final List<Body> bodies = new ArrayList<>();
    private final FileList files;
    private final ReportReader reports = new ReportReader();
    private long textBefore;

    Contents(Spool spool, Set<Problem> problems) {
        this.spool = spool;
        this.problems = problems;
        this.files = new FileList(spool, problems);
    }

    void take(Part part) throws IOException {
        if (part.parts().isEmpty()) {
            takeLeaf(part);
        } else if (part.mediaType().equals("multipart/alternative")) {
            takeOneOf(part);
        } else if (part.mediaType().equals("multipart/report")) {
            takeReport(part);
        } else {
            for (var inside : part.parts()) {
                take(inside);
            }
        }
    }

    private void takeReport(Part part) throws IOException {
        for (var inside : part.parts()) {
            reports.look(inside);
            if (!TOLD_BY_THE_REPORT.contains(inside.mediaType()) || !reports.hasReport()) {
                take(inside);
            }
        }
    }

    /** Of several wordings, HTML is the one that mail programs show; the plain one counts where HTML says nothing. */
    private void takeOneOf(Part alternatives) throws IOException {
        var before = bodies.size();
        Part plain = null;
        for (var wording : alternatives.parts()) {
            if (wording.parts().isEmpty() && wording.mediaType().equals("text/plain") && isBody(wording)) {
                plain = plain == null ? wording : plain;
            } else if (!OTHER_WORDINGS.contains(wording.mediaType())
                    || alternatives.parts().size() == 1) {
                take(wording);
            }
        }
        var said = bodies.subList(before, bodies.size());
        if (plain != null && said.stream().allMatch(Body::isBlank)) {
            var instead = Body.of(plain, problems);
            if (said.isEmpty() || !instead.isBlank()) {
                said.clear();
                addText(plain, instead);
            }
        }
    }

    private void takeLeaf(Part part) throws IOException {
        if (part.content() == null) {
            return;
        }
        if (isBody(part)) {
            addText(part, Body.of(part, problems));
        } else {
            files.add(part);
        }
    }

    /** Adds a text, or keeps it as a file where there was enough text before. */
    private void addText(Part part, Body said) throws IOException {
        var body = said.isHtml() ? files.withPicturesBeside(said) : said;
        textBefore += body.isHtml() ? body.text().length() / 4 : body.text().length();
        if (!bodies.isEmpty() && textBefore > MOST_TEXT) {
            problems.add(Problem.TEXT_CUT);
            files.add(part);
            return;
        }
        bodies.add(body.isHtml() ? body : files.takenOutOf(part, body));
    }

    private boolean isBody(Part part) {
        if (part.isMultipart()) {
            return true;
        }
        if (!Decoding.isReadable(part.transferEncoding())) {
            return false;
        }
        var disposition = part.disposition();
        if (disposition.value().equals("attachment")
                || disposition.parameter("filename").isPresent()) {
            return false;
        }
        var named = part.type().parameter("name").isPresent();
        return BODIES.contains(part.mediaType()) && (!named || bodies.isEmpty());
    }

    ReadMail mail(Headers headers) throws IOException {
        if (files.packedText() != null && bodies.stream().allMatch(Body::isBlank)) {
            bodies.add(files.packedText());
        }
        bodies.stream().findFirst().flatMap(Body::charset).ifPresent(headers::takeLettersFor);
        var found = files.found();
        var text = new TextReading(found, headers.first("subject").orElse(""), problems).read(bodies);
        return new ReadMail(headers, text, files.shownIn(text), reports.report(), files.answer(), problems, spool);
    }
}
