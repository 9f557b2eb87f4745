package mesa.directory;

import java.util.Set;

/**
 * A group of people who work tickets.
 *
 * @param id its id in rules, diagrams and the engine's groups
 * @param level the support level, 1 to 3 (B12)
 * @param skills what its people can do (B6)
 * @param supplier whether it stands outside the desk (D10)
 * @param email where the team as a whole is told, or null: then each member is
 */
public record SupportTeam(String id, String name, int level, Set<String> skills, boolean supplier, String email) {}
