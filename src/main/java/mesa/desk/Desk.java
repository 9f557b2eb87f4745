package mesa.desk;

import java.time.ZoneId;
import java.util.Locale;

/**
 * Who the desk is to its callers.
 *
 * @param name the desk's name, the sender's name of its mails
 * @param email the desk's one address, the sender of its mails (C12)
 * @param phone the number that people call, as it is written for them (A7)
 * @param extension the extension behind the number, or empty
 * @param language the language of people whose own is not known
 * @param timeZone the time zone in which the desk's people read times
 */
public record Desk(String name, String email, String phone, String extension, Locale language, ZoneId timeZone) {}
