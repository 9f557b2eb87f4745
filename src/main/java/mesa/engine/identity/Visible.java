package mesa.engine.identity;

import java.util.List;
import java.util.function.Predicate;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;

/** Which users and groups somebody may see at the engine: all with the permission to, else oneself and one's own. */
final class Visible {

    private Visible() {}

    /** The users that whoever asks may see. */
    static Predicate<String> users() {
        var me = Context.getCommandContext().getAuthentication();
        return which(Resources.USER, me == null ? List.of() : List.of(me.getUserId()));
    }

    /** The groups that whoever asks may see. */
    static Predicate<String> groups() {
        var me = Context.getCommandContext().getAuthentication();
        return which(Resources.GROUP, me == null || me.getGroupIds() == null ? List.of() : me.getGroupIds());
    }

    private static Predicate<String> which(Resource resource, List<String> mine) {
        if (may(resource, null)) return any -> true;
        return id -> mine.contains(id) || may(resource, id);
    }

    private static boolean may(Resource resource, String id) {
        return Context.getCommandContext().getAuthorizationManager().isAuthorized(Permissions.READ, resource, id);
    }
}
