package mesa.notification;

import java.time.Instant;

/**
 * Something that happened to a ticket, as the day's mail tells it.
 *
 * @param template the mail that tells it to those who want theirs at once
 * @param quote what that mail quotes, or empty
 */
record DigestItem(String ticket, String template, String quote, Instant at) {}
