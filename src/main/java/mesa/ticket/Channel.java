package mesa.ticket;

/** How a ticket came in (B9, E5). */
public enum Channel {
    PORTAL,
    PHONE,
    MAIL,
    REST
}
