package mesa.notification;

import java.util.Optional;

/** The wordings that the desk's own people wrote on a page. */
interface EditedWordings {

    /** The one that counts for that mail, or empty where Mesa's own does. */
    Optional<MailTemplate> find(String mail, String language);
}
