package mesa.intake.mail.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of a message, also those wrapped into a winmail.dat or written into the text. */
final class FileList {

    private final Spool spool;
    private final Set<Problem> problems;
    private final List<MailFile> files = new ArrayList<>();

    FileList(Spool spool, Set<Problem> problems) {
        this.spool = spool;
        this.problems = problems;
    }

    void add(Part part) throws IOException {
        var content = part.content();
        files.add(new MailFile(
                FileNames.of(part), part.mediaType(), part.contentId().orElse(null), false, content));
    }

    /** What is left of a text when the files written into it (uuencode) are taken out. */
    Body takenOutOf(Part part, Body body) throws IOException {
        return body;
    }

    List<MailFile> found() {
        return files;
    }

    List<MailFile> shownIn(MailText text) {
        var html = text.html().orElse("");
        return files.stream().map(file -> shown(file, html)).toList();
    }

    private static MailFile shown(MailFile file, String html) {
        var shown = file.contentId()
                .filter(id -> html.contains("cid:" + id.replace("@", "&#64;")) || html.contains("cid:" + id))
                .isPresent();
        return shown ? file.shownInText() : file;
    }
}
