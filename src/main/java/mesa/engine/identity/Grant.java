package mesa.engine.identity;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.BATCH;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import mesa.directory.Role;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What a group may do at the engine, and no more than its work needs.
 *
 * @param id the resource's id, {@code *} for any
 */
record Grant(String group, Resource resource, String id, List<Permission> permissions) {

    /** Every grant of a fresh desk, role by role. */
    static final List<Grant> ALL = Stream.of(technicians(), processOwners(), managers(), administrators())
            .flatMap(grants -> grants)
            .toList();

    /** Work the tasks of every process in Tasklist, and register phone calls. */
    private static Stream<Grant> technicians() {
        var group = Role.TECHNICIAN.id();
        return Stream.of(
                new Grant(group, APPLICATION, "tasklist", List.of(Permissions.ACCESS)),
                any(
                        group,
                        PROCESS_DEFINITION,
                        ProcessDefinitionPermissions.READ,
                        ProcessDefinitionPermissions.READ_TASK,
                        ProcessDefinitionPermissions.TASK_WORK,
                        ProcessDefinitionPermissions.TASK_ASSIGN,
                        ProcessDefinitionPermissions.READ_HISTORY),
                new Grant(
                        group,
                        PROCESS_DEFINITION,
                        "RegisterPhoneCall",
                        List.of(ProcessDefinitionPermissions.CREATE_INSTANCE)),
                any(group, PROCESS_INSTANCE, Permissions.CREATE),
                any(group, FILTER, Permissions.CREATE),
                any(group, USER, Permissions.READ),
                any(group, GROUP, Permissions.READ));
    }

    /** Change diagrams, rule tables and forms, see what runs on them, repair and move it. */
    private static Stream<Grant> processOwners() {
        var group = Role.PROCESS_OWNER.id();
        return Stream.concat(
                readers(group),
                Stream.of(
                        new Grant(group, APPLICATION, "tasklist", List.of(Permissions.ACCESS)),
                        any(
                                group,
                                PROCESS_DEFINITION,
                                ProcessDefinitionPermissions.READ,
                                ProcessDefinitionPermissions.READ_INSTANCE,
                                ProcessDefinitionPermissions.READ_TASK,
                                ProcessDefinitionPermissions.READ_HISTORY,
                                ProcessDefinitionPermissions.UPDATE,
                                ProcessDefinitionPermissions.UPDATE_INSTANCE,
                                ProcessDefinitionPermissions.MIGRATE_INSTANCE),
                        any(
                                group,
                                DECISION_DEFINITION,
                                Permissions.READ,
                                Permissions.READ_HISTORY,
                                Permissions.CREATE_INSTANCE,
                                Permissions.UPDATE),
                        any(group, DEPLOYMENT, Permissions.READ, Permissions.CREATE, Permissions.DELETE),
                        any(
                                group,
                                BATCH,
                                BatchPermissions.READ,
                                BatchPermissions.UPDATE,
                                BatchPermissions.CREATE_BATCH_MIGRATE_PROCESS_INSTANCES),
                        any(group, FILTER, Permissions.READ)));
    }

    /** See everything in Cockpit, change nothing. */
    private static Stream<Grant> managers() {
        var group = Role.MANAGER.id();
        return Stream.concat(
                readers(group),
                Stream.of(
                        any(
                                group,
                                PROCESS_DEFINITION,
                                ProcessDefinitionPermissions.READ,
                                ProcessDefinitionPermissions.READ_INSTANCE,
                                ProcessDefinitionPermissions.READ_TASK,
                                ProcessDefinitionPermissions.READ_HISTORY),
                        any(group, DECISION_DEFINITION, Permissions.READ, Permissions.READ_HISTORY),
                        any(group, DEPLOYMENT, Permissions.READ)));
    }

    /** What everybody needs who looks into Cockpit. */
    private static Stream<Grant> readers(String group) {
        return Stream.of(
                new Grant(group, APPLICATION, "cockpit", List.of(Permissions.ACCESS)),
                any(group, DECISION_REQUIREMENTS_DEFINITION, Permissions.READ),
                any(group, USER, Permissions.READ),
                any(group, GROUP, Permissions.READ));
    }

    /** Everything but what the desk's file says: Admin then offers only what can be done there. */
    private static Stream<Grant> administrators() {
        var byFile = EnumSet.of(
                Resources.USER,
                Resources.GROUP,
                Resources.GROUP_MEMBERSHIP,
                Resources.TENANT,
                Resources.TENANT_MEMBERSHIP);
        var everything = EnumSet.complementOf(byFile).stream()
                .map(resource -> any(Groups.CAMUNDA_ADMIN, resource, Permissions.ALL));
        return Stream.concat(
                everything,
                Stream.of(
                        any(Groups.CAMUNDA_ADMIN, USER, Permissions.READ, Permissions.UPDATE),
                        any(Groups.CAMUNDA_ADMIN, GROUP, Permissions.READ)));
    }

    private static Grant any(String group, Resource resource, Permission... permissions) {
        return new Grant(group, resource, ANY, List.of(permissions));
    }
}
