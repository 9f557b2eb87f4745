package mesa.portal.ticket;

import org.springframework.ui.Model;

/** A part of a ticket's page: finds what stands there. */
interface PagePart {

    /** Adds what the part's template shows; runs in the page's one reading transaction. */
    void addTo(Model model, Visit visit);

    /** Whether the part is renewed when there is news, so that an open page need not be loaded again. */
    default boolean isLive() {
        return false;
    }
}
