package mesa.engine;

import java.util.Map;
import java.util.stream.IntStream;
import mesa.desk.Desk;
import mesa.desk.SetUpLock;
import mesa.directory.Role;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The filters with which technicians find their work in Tasklist, made at the desk's first start. From then on they are
 * the administrator's: what is changed or deleted there stays so.
 */
@Component
class TasklistFilters implements SmartInitializingSingleton {

    private static final String MADE = "mesa.tasklist.filters";

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final ManagementService remembered;
    private final MessageSource messages;
    private final Desk desk;
    private final TransactionTemplate transaction;
    private final JdbcClient database;

    TasklistFilters(
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            ManagementService remembered,
            MessageSource messages,
            Desk desk,
            TransactionTemplate transaction,
            JdbcClient database) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.remembered = remembered;
        this.messages = messages;
        this.desk = desk;
        this.transaction = transaction;
        this.database = database;
    }

    /** Makes the filters once per desk, whichever of its nodes comes first. */
    @Override
    public void afterSingletonsInstantiated() {
        transaction.executeWithoutResult(status -> {
            SetUpLock.EXCLUSIVE.take(database);
            if (!remembered.getProperties().containsKey(MADE)) {
                remembered.setProperty(MADE, "1");
                makeAll();
            }
        });
    }

    private void makeAll() {
        make(1, "mine", tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}"));
        IntStream.rangeClosed(1, Routing.HIGHEST_LEVEL)
                .forEach(level ->
                        make(1 + level, "level-" + level, ofMyTeams().processVariableValueEquals(Facts.LEVEL, level)));
        make(10, "unassigned", offeredToMyTeams());
        make(
                11,
                "urgent",
                ofMyTeams().orderByTaskPriority().desc().orderByTaskCreateTime().asc());
    }

    private TaskQuery offeredToMyTeams() {
        return tasks.createTaskQuery().taskCandidateGroupInExpression("${currentUserGroups()}");
    }

    private TaskQuery ofMyTeams() {
        return offeredToMyTeams().includeAssignedTasks();
    }

    private void make(int place, String key, TaskQuery query) {
        var filter = filters.newTaskFilter(say(key)).setQuery(query);
        filter.setProperties(Map.of(
                "priority",
                place,
                "color",
                "#0f6b6b",
                "description",
                say(key + ".description"),
                "refresh",
                true,
                "showUndefinedVariable",
                false));
        letTechniciansRead(filters.saveFilter(filter).getId());
    }

    private void letTechniciansRead(String filter) {
        var grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(Role.TECHNICIAN.id());
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filter);
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }

    private String say(String key) {
        return messages.getMessage("tasklist.filter." + key, null, desk.language());
    }
}
