package mesa.catalog;

import java.util.Map;
import java.util.Optional;

/**
 * A service that can be reported against (A5).
 *
 * @param teams the supporting team's id by level
 * @param supplier the id of the team outside the desk that stands behind it, or null (A6)
 * @param categories the kinds of failure that routing tells apart, id to name (A3)
 * @param active whether it is still in the desk's file; tickets keep what they referred to
 */
public record ServiceOffering(
        String id,
        String name,
        String description,
        Map<Integer, String> teams,
        String supplier,
        Map<String, String> categories,
        boolean active) {

    /** The team that supports the service at that level. */
    public Optional<String> teamAt(int level) {
        return Optional.ofNullable(teams.get(level));
    }
}
