package mesa.intake.mail.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The files of a message, also those wrapped into a winmail.dat or written into the text. */
final class FileList {

    private static final String UNKNOWN = "application/octet-stream";

    private final Spool spool;
    private final Set<Problem> problems;
    private final List<MailFile> files = new ArrayList<>();
    private final PastedPictures pasted;
    private Body packed;
    private CalendarAnswer answer;

    FileList(Spool spool, Set<Problem> problems) {
        this.spool = spool;
        this.problems = problems;
        this.pasted = new PastedPictures(spool);
    }

    /** Adds the part, or what is packed in it. */
    void add(Part part) throws IOException {
        if (Winmail.is(part)) {
            addWinmail(part);
        } else {
            addWhole(part);
        }
    }

    private void addWinmail(Part part) throws IOException {
        var winmail = Winmail.open(part.content(), spool);
        winmail.ifPresent(opened -> files.addAll(opened.files()));
        var said = winmail.flatMap(Winmail::body);
        if (said.isPresent()) {
            packed = said.get().isHtml() ? withPicturesBeside(said.get()) : said.get();
        }
        if (winmail.isEmpty()) {
            problems.add(Problem.WINMAIL_UNREADABLE);
        }
        if (winmail.filter(FileList::isUnpacked).isEmpty()) {
            addWhole(part);
        }
    }

    /** Whether all of it is there, and something was in it. */
    private static boolean isUnpacked(Winmail winmail) {
        return winmail.isWhole()
                && (!winmail.files().isEmpty() || winmail.body().isPresent());
    }

    private void addWhole(Part part) throws IOException {
        if (part.mediaType().equals("text/calendar")) {
            look(part, Body.of(part, problems).text());
        }
        if (encodedByHand(part)) {
            addDecoded(part);
            return;
        }
        var content = part.content();
        files.add(new MailFile(
                FileNames.of(part), part.mediaType(), part.contentId().orElse(null), false, content));
    }

    private void look(Part part, String calendar) {
        if (packed == null) {
            packed = new Body(CalendarText.of(calendar), false, part.charset());
        }
        if (answer == null) {
            answer = CalendarAnswers.in(part, calendar).orElse(null);
        }
    }

    private static boolean encodedByHand(Part part) {
        return part.transferEncoding().contains("uu");
    }

    private void addDecoded(Part part) throws IOException {
        var found = Uuencoded.in(part.content(), spool).files();
        var content = found.isEmpty() ? part.content() : found.get(0).content();
        files.add(new MailFile(
                FileNames.of(part), part.mediaType(), part.contentId().orElse(null), false, content));
    }

    /** The HTML with the pictures that it holds in itself among the files. */
    Body withPicturesBeside(Body html) throws IOException {
        var before = pasted.files().size();
        var beside = pasted.takenOutOf(html);
        files.addAll(pasted.files().subList(before, pasted.files().size()));
        if (!pasted.areAll()) {
            problems.add(Problem.TOO_MANY_PARTS);
        }
        return beside;
    }

    /** What is left of a text when the files written into it (uuencode) are taken out. */
    Body takenOutOf(Part part, Body body) throws IOException {
        if (!Uuencoded.isIn(body.text())) {
            return body;
        }
        var found = Uuencoded.in(part.content(), spool);
        for (var file : found.files()) {
            var name = FileNames.orMadeUp(file.name(), UNKNOWN);
            files.add(new MailFile(name, UNKNOWN, null, false, file.content()));
        }
        var said = part.type().parameter("charset").orElse(null);
        return new Body(Charsets.decode(found.text(), said), false, body.charset());
    }

    /** What a packed message or an invitation says, for a message that has no other text; or null. */
    Body packedText() {
        return packed;
    }

    /** What a calendar among them answers to an invitation, or null. */
    CalendarAnswer answer() {
        return answer;
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
