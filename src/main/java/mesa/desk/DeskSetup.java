package mesa.desk;

import java.util.List;
import java.util.Map;

/**
 * The whole set-up of a desk as its file says it, already checked: no id is double, every team and organisation that is
 * named exists.
 *
 * @param desk who the desk is
 * @param calendars when it works
 * @param organisations the client organisations it serves (A6)
 * @param teams its support teams, suppliers included
 * @param services what can be reported against (A5)
 * @param people who belongs where
 * @param help what its people are told before they ask (C1)
 */
public record DeskSetup(
        Desk desk,
        DeskCalendars calendars,
        List<OrganisationSetup> organisations,
        List<TeamSetup> teams,
        List<ServiceSetup> services,
        List<PersonSetup> people,
        Help help) {

    /** The roles that a person can have in the file; {@code technician} comes with being in a team. */
    public static final List<String> ROLES =
            List.of("requester", "key-user", "technician", "process-owner", "manager", "administrator");

    /** A client organisation: its id in rules and links, and its name. */
    public record OrganisationSetup(String id, String name) {}

    /**
     * A support team.
     *
     * @param level the support level it works at, 1 to 3
     * @param skills what its people can do (B6), free words
     * @param supplier whether it stands outside the desk (A6, D10)
     * @param email where the team as a whole is told, or null
     * @param lead the log-in name of who leads it, or null
     */
    public record TeamSetup(
            String id, String name, int level, List<String> skills, boolean supplier, String email, String lead) {}

    /**
     * A service.
     *
     * @param description one sentence that helps people to pick it, or empty
     * @param teams the supporting team's id by level
     * @param supplier the id of the supplier's team, or null
     * @param categories the kinds of failure that routing tells apart (A3), id to name
     * @param words what people call it who do not know its name
     * @param asks what people should tell about it (E20), id to label
     */
    public record ServiceSetup(
            String id,
            String name,
            String description,
            Map<Integer, String> teams,
            String supplier,
            Map<String, String> categories,
            List<String> words,
            Map<String, String> asks) {}

    /**
     * A person the desk knows.
     *
     * @param username the log-in name, unique
     * @param organisation the id of the client organisation, or null for the desk's own staff
     * @param language the language the person reads, or null: the desk's
     * @param roles names of {@code mesa.directory.Role}, in lower case with hyphens
     * @param teams the ids of the teams the person works in
     */
    public record PersonSetup(
            String username,
            String name,
            String email,
            String phone,
            String unit,
            String organisation,
            String language,
            List<String> roles,
            List<String> teams) {}
}
