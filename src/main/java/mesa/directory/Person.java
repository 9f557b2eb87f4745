package mesa.directory;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * Somebody the desk knows, with or without a log-in.
 *
 * @param username the log-in name, null for people who are not registered
 * @param organisation the id of the client organisation, or null
 * @param language the language the person reads
 * @param roles what the person may do
 * @param teams the ids of the teams the person works in
 */
public record Person(
        UUID id,
        String username,
        String name,
        String email,
        String phone,
        String unit,
        String organisation,
        Locale language,
        Set<Role> roles,
        Set<String> teams) {

    /** Whether the person has a log-in; others are reached by mail and phone only (A11). */
    public boolean isRegistered() {
        return username != null;
    }

    /** Whether the person belongs to the desk's own people. */
    public boolean isStaff() {
        return roles.stream().anyMatch(Role::isStaff);
    }
}
