package mesa.desk;

import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mesa.desk.DeskSetup.OrganisationSetup;
import mesa.desk.DeskSetup.PersonSetup;
import mesa.desk.DeskSetup.ServiceSetup;
import mesa.desk.DeskSetup.TeamSetup;
import mesa.desk.Section.Text;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Turns the desk's file into the set-up. Goes on after a problem, so that all of them are found; what it gives is then
 * not to be used.
 */
final class DeskReader {

    private final Section file;
    private final Map<String, TeamSetup> teams = new LinkedHashMap<>();
    private final Set<String> organisations = new LinkedHashSet<>();
    private final Map<String, String> ownersOfMailAddresses = new HashMap<>();
    private final Map<Section, Text> leads = new LinkedHashMap<>();

    DeskReader(Node tree, Problems problems) {
        this.file = Section.whole(tree, problems)
                .knows("desk", "calendars", "organisations", "teams", "services", "people", "help");
    }

    DeskSetup read() {
        var desk = desk(
                file.part("desk").knows("name", "email", "phone", "extension", "language", "time-zone", "calendar"));
        var setup = new DeskSetup(
                desk,
                new CalendarReader(file, desk.timeZone()).read(),
                file.parts("organisations").stream().map(this::organisation).toList(),
                file.parts("teams").stream().map(this::team).toList(),
                file.parts("services").stream().map(this::service).toList(),
                file.parts("people").stream().map(this::person).toList(),
                new HelpReader(file).read());
        refuseIfNobodyCouldUseIt(setup);
        leads.forEach((team, lead) -> refuseALeadFromElsewhere(team, lead, setup));
        return setup;
    }

    private static void refuseALeadFromElsewhere(Section team, Text lead, DeskSetup setup) {
        var isOfTheTeam = setup.people().stream()
                .filter(person -> person.username().equals(lead.value()))
                .anyMatch(person -> person.teams().contains(team.id()));
        if (!isOfTheTeam) {
            team.problem(lead, "\"%s\" can't lead it: nobody of that name is in the team", lead.value());
        }
    }

    private void refuseIfNobodyCouldUseIt(DeskSetup setup) {
        if (setup.services().isEmpty()) {
            file.problem("\"services\" names no service: nothing could be reported");
        }
        if (setup.people().stream().noneMatch(person -> person.roles().contains("administrator"))) {
            file.problem("\"people\" names nobody with the role administrator: nobody could let the others in");
        }
    }

    private Desk desk(Section desk) {
        var values = new Values(desk);
        var email = values.requiredMail("email");
        claim(desk, email, "the desk itself");
        return new Desk(
                values.required("name"),
                value(email),
                values.required("phone"),
                values.optional("extension", ""),
                Locale.forLanguageTag(values.language("language", "es")),
                ZoneId.of(values.timeZone("time-zone")));
    }

    private OrganisationSetup organisation(Section organisation) {
        var values = new Values(organisation.knows("name"));
        organisations.add(values.id());
        return new OrganisationSetup(values.id(), values.required("name"));
    }

    private TeamSetup team(Section team) {
        var values = new Values(team.knows("name", "level", "skills", "supplier", "email", "lead"));
        var email = values.mail("email");
        refuseTheDesksOwn(team, email);
        var setup = new TeamSetup(
                values.idOfAGroup(),
                values.required("name"),
                values.level("level"),
                values.list("skills"),
                values.yesOrNo("supplier"),
                value(email),
                value(lead(team)));
        teams.put(setup.id(), setup);
        return setup;
    }

    private Text lead(Section team) {
        var lead = team.optional("lead").orElse(null);
        if (lead != null) {
            leads.put(team, lead);
        }
        return lead;
    }

    private ServiceSetup service(Section service) {
        var values =
                new Values(service.knows("name", "description", "teams", "supplier", "categories", "words", "asks"));
        return new ServiceSetup(
                values.id(),
                values.required("name"),
                values.optional("description", ""),
                teamsByLevel(service),
                supplier(service),
                values.named("categories"),
                values.list("words"),
                values.named("asks"));
    }

    private Map<Integer, String> teamsByLevel(Section service) {
        var byLevel = new LinkedHashMap<Integer, String>();
        service.pairs("teams").forEach((level, team) -> {
            if (Values.isLevel(level.value())) {
                byLevel.put(Integer.valueOf(level.value()), team.value());
                checkTeam(service, Integer.parseInt(level.value()), team);
            } else {
                service.problem(level, "\"%s\" is no level; levels are 1, 2 and 3", level.value());
            }
        });
        if (byLevel.isEmpty()) {
            service.problem("\"teams\" names no team: nobody would work its tickets");
        }
        return byLevel;
    }

    private void checkTeam(Section service, int level, Text team) {
        if (known(service, team, "team", teams.keySet())
                && teams.get(team.value()).level() != level) {
            service.problem(
                    team,
                    "team \"%s\" works at level %d, not %d",
                    team.value(),
                    teams.get(team.value()).level(),
                    level);
        }
    }

    private String supplier(Section service) {
        var supplier = service.optional("supplier").orElse(null);
        if (supplier != null
                && known(service, supplier, "team", teams.keySet())
                && !teams.get(supplier.value()).supplier()) {
            service.problem(supplier, "team \"%s\" is no supplier", supplier.value());
        }
        return value(supplier);
    }

    private PersonSetup person(Section person) {
        var values = new Values(
                person.knows("name", "email", "phone", "unit", "organisation", "language", "roles", "teams"));
        var email = values.requiredMail("email");
        claim(person, email, person.id());
        var organisation = person.optional("organisation").orElse(null);
        if (organisation != null) {
            known(person, organisation, "organisation", organisations);
        }
        person.list("roles").forEach(role -> known(person, role, "role", DeskSetup.ROLES));
        person.list("teams").forEach(team -> known(person, team, "team", teams.keySet()));
        return new PersonSetup(
                values.username(),
                values.required("name"),
                value(email),
                values.optional("phone", null),
                values.optional("unit", null),
                value(organisation),
                values.language("language", null),
                values.list("roles"),
                values.list("teams"));
    }

    private void claim(Section owner, Text email, String name) {
        if (email == null) {
            return;
        }
        var other = ownersOfMailAddresses.putIfAbsent(email.value().toLowerCase(Locale.ROOT), name);
        if (other != null) {
            owner.problem(email, "mail address \"%s\" already belongs to %s", email.value(), other);
        }
    }

    private void refuseTheDesksOwn(Section team, Text email) {
        if (email != null && ownersOfMailAddresses.containsKey(email.value().toLowerCase(Locale.ROOT))) {
            team.problem(email, "\"%s\" is the desk's own address; its mails would come back to it", email.value());
        }
    }

    private static boolean known(Section section, Text text, String kind, Collection<String> known) {
        if (known.contains(text.value())) {
            return true;
        }
        section.problem(text, "there is no %s \"%s\"; there are: %s", kind, text.value(), shortened(known));
        return false;
    }

    private static String shortened(Collection<String> known) {
        var first = String.join(", ", known.stream().limit(20).toList());
        return known.isEmpty() ? "none" : known.size() > 20 ? first + " ..." : first;
    }

    private static String value(Text text) {
        return text == null ? null : text.value();
    }
}
