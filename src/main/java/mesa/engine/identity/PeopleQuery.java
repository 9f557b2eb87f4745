package mesa.engine.identity;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import mesa.directory.Directory;
import mesa.directory.Person;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.UserQueryProperty;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.query.QueryProperty;

/** The engine's question for users, answered by the directory: people with a log-in. */
class PeopleQuery extends UserQueryImpl {

    private static final long serialVersionUID = 1L;

    private static final Map<QueryProperty, Function<User, String>> KEYS = Map.of(
            UserQueryProperty.USER_ID, User::getId,
            UserQueryProperty.EMAIL, User::getEmail,
            UserQueryProperty.FIRST_NAME, User::getFirstName,
            UserQueryProperty.LAST_NAME, User::getLastName);

    private final transient Directory directory;
    private final transient DeskGroups groups;

    PeopleQuery(CommandExecutor executor, Directory directory, DeskGroups groups) {
        super(executor);
        this.directory = directory;
        this.groups = groups;
    }

    @Override
    public long executeCount(CommandContext context) {
        return found().count();
    }

    @Override
    public List<User> executeList(CommandContext context, Page page) {
        var sorted = found().sorted(Selection.order(getOrderingProperties(), KEYS, User::getId));
        return Selection.page(sorted, this, page);
    }

    private Stream<User> found() {
        if (tenantId != null) return Stream.empty();
        var visible = Visible.users();
        return candidates()
                .filter(Person::isRegistered)
                .<User>map(DeskUser::of)
                .filter(user -> isWanted(user) && visible.test(user.getId()));
    }

    private Stream<Person> candidates() {
        if (id != null) return named(id).filter(this::isInGroup);
        if (ids != null) return Stream.of(ids).flatMap(this::named).filter(this::isInGroup);
        return groupId == null ? directory.peopleWithLogIn().stream() : groups.members(groupId).stream();
    }

    private Stream<Person> named(String username) {
        return directory.personByUsername(username).stream();
    }

    private boolean isInGroup(Person person) {
        return groupId == null || groups.of(person).contains(groupId);
    }

    private boolean isWanted(User user) {
        return Selection.is(id, user.getId())
                && Selection.in(ids, user.getId())
                && Selection.is(firstName, user.getFirstName())
                && Selection.like(firstNameLike, user.getFirstName())
                && Selection.is(lastName, user.getLastName())
                && Selection.like(lastNameLike, user.getLastName())
                && Selection.is(email, user.getEmail())
                && Selection.like(emailLike, user.getEmail());
    }
}
