package mesa.engine;

import java.util.Map;

/** A rule table of the desk whose first fitting row counts, and whose words are looked at before it is deployed. */
public interface GuardedTable {

    /** The id of the decision. */
    String table();

    /** Its outputs by name. */
    Map<String, RuleColumn> columns();
}
