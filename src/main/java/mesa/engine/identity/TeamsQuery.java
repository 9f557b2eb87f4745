package mesa.engine.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mesa.directory.Directory;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.GroupQueryProperty;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.query.QueryProperty;

/** The engine's question for groups, answered by the directory: teams and roles. */
class TeamsQuery extends GroupQueryImpl {

    private static final long serialVersionUID = 1L;

    private static final Map<QueryProperty, Function<Group, String>> KEYS = Map.of(
            GroupQueryProperty.GROUP_ID, Group::getId,
            GroupQueryProperty.NAME, Group::getName,
            GroupQueryProperty.TYPE, Group::getType);

    private final transient Directory directory;
    private final transient DeskGroups groups;

    TeamsQuery(CommandExecutor executor, Directory directory, DeskGroups groups) {
        super(executor);
        this.directory = directory;
        this.groups = groups;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found().count();
    }

    @Override
    public List<Group> executeList(CommandContext context, Page page) {
        var sorted = found().sorted(Selection.order(getOrderingProperties(), KEYS, Group::getId));
        return Selection.page(sorted, this, page);
    }

    private Stream<Group> found() {
        if (tenantId != null) return Stream.empty();
        var visible = Visible.groups();
        return groups.all().stream()
                .filter(isOfMember())
                .filter(group -> isWanted(group) && visible.test(group.getId()));
    }

    private Predicate<Group> isOfMember() {
        if (userId == null) return any -> true;
        var mine = directory.personByUsername(userId).map(groups::of).orElse(List.of());
        return group -> mine.contains(group.getId());
    }

    private boolean isWanted(Group group) {
        return Selection.is(id, group.getId())
                && Selection.in(ids, group.getId())
                && Selection.is(name, group.getName())
                && Selection.like(nameLike, group.getName())
                && Selection.is(type, group.getType());
    }
}
