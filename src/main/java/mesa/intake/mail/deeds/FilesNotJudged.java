package mesa.intake.mail.deeds;

import org.springframework.modulith.NamedInterface;

/** The files of a message can't be judged just now; nothing was done with it, and it may be given again later. */
@NamedInterface("mail")
public class FilesNotJudged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FilesNotJudged(Throwable why) {
        super("Files can't be judged just now", why);
    }
}
