package mesa.engine.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mesa.desk.Desk;
import mesa.directory.Directory;
import mesa.directory.Person;
import mesa.directory.Role;
import mesa.directory.SupportTeam;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The engine's groups: each support team, each role of the staff, and Camunda's own group of administrators. */
@Component
class DeskGroups {

    static final String TEAM = "TEAM";
    static final String ROLE = "ROLE";

    private final Directory directory;
    private final Desk desk;
    private final MessageSource messages;

    DeskGroups(Directory directory, Desk desk, MessageSource messages) {
        this.directory = directory;
        this.desk = desk;
        this.messages = messages;
    }

    /** The ids of the groups that a person belongs to. */
    List<String> of(Person person) {
        var ids = new ArrayList<>(person.teams());
        person.roles().stream().filter(Role::isStaff).map(Role::id).forEach(ids::add);
        if (person.roles().contains(Role.ADMINISTRATOR)) ids.add(Groups.CAMUNDA_ADMIN);
        return ids;
    }

    List<Group> all() {
        var teams = directory.teams().stream().map(DeskGroups::group);
        var roles = Stream.of(Role.values()).filter(Role::isStaff).map(this::group);
        return Stream.of(teams, roles, Stream.of(administrators()))
                .flatMap(groups -> groups)
                .toList();
    }

    Optional<Group> find(String id) {
        return all().stream().filter(group -> group.getId().equals(id)).findFirst();
    }

    /** The people who belong to a group. */
    List<Person> members(String id) {
        if (id.equals(Groups.CAMUNDA_ADMIN)) return directory.peopleWith(Role.ADMINISTRATOR);
        return Stream.of(Role.values())
                .filter(role -> role.isStaff() && role.id().equals(id))
                .findFirst()
                .map(directory::peopleWith)
                .orElseGet(() -> directory.membersOf(id));
    }

    private static Group group(SupportTeam team) {
        return group(team.id(), team.name(), TEAM);
    }

    private Group group(Role role) {
        return group(role.id(), messages.getMessage("role." + role.id(), null, role.id(), desk.language()), ROLE);
    }

    private Group administrators() {
        return group(Groups.CAMUNDA_ADMIN, "Camunda", Groups.GROUP_TYPE_SYSTEM);
    }

    private static Group group(String id, String name, String type) {
        var group = new GroupEntity(id);
        group.setName(name);
        group.setType(type);
        group.setRevision(1);
        return group;
    }
}
