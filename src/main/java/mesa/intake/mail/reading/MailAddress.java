package mesa.intake.mail.reading;

/**
 * Somebody's place in a mail: the name shown, or null, and the address as written but for its domain, which is in small
 * letters.
 */
public record MailAddress(String name, String address) {}
