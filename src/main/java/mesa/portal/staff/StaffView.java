package mesa.portal.staff;

import java.util.List;
import mesa.portal.files.FilePicker.Picked;
import mesa.ticket.Requester;
import mesa.ticket.Ticket;

/**
 * What the desk's own people see of a ticket beyond what its requester sees.
 *
 * @param base the address below which they act
 * @param organisation the name of the requester's client organisation, or null
 * @param team the name of the team that has it, or null
 * @param assignee the name of who works on it, or null
 * @param earlier the requester's other tickets, newest first
 * @param mayWork whether the person takes part in the work on it, or only reads
 * @param mayOpenTasks whether Tasklist lets that person in
 * @param note what the person has begun to note
 * @param picked the files that go with it
 * @param trouble what went wrong with what they just did, null: nothing
 */
record StaffView(
        String base,
        Requester requester,
        String organisation,
        String team,
        String assignee,
        List<Ticket> earlier,
        List<TaskView> tasks,
        List<LinkRow> links,
        boolean mayWork,
        boolean mayOpenTasks,
        String note,
        Picked picked,
        Trouble trouble) {

    /**
     * Work on the ticket that somebody has or could have.
     *
     * @param team the names of the teams to which it is offered
     * @param assignee the name of who has it, null: nobody
     * @param mine whether the person who looks has it
     * @param mayAssign whether that person may say who has it
     * @param members who else of the team could have it
     */
    record TaskView(
            String id,
            String name,
            String team,
            String assignee,
            boolean mine,
            boolean mayAssign,
            List<Member> members) {

        /** Whether the person who looks may take it. */
        public boolean mayTake() {
            return mayAssign && assignee == null;
        }
    }

    /** Somebody of a team, by log-in name. */
    record Member(String username, String name) {}
}
