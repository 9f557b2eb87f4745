package mesa.tasklist;

import com.jayway.jsonpath.JsonPath;
import mesa.Visitor;
import org.camunda.bpm.engine.TaskService;

/** Tickets that people opened over the desk's API. */
record OpenedTickets(int port, TaskService tasks) {

    /** A ticket of that person with that subject; its number. */
    String by(String person, String subject) {
        return by(person, subject, "Pasa desde las nueve de la mañana.", "MEDIUM", null);
    }

    String by(String person, String subject, String description, String urgency, String impact) {
        var json = new org.json.JSONObject();
        try {
            json.put("type", "INCIDENT").put("subject", subject).put("description", description);
            json.put("service", "conectividad").put("urgency", urgency).putOpt("impact", impact);
        } catch (org.json.JSONException e) {
            throw new IllegalArgumentException(e);
        }
        return number(person, json.toString());
    }

    String number(String person, String asked) {
        var answer = Visitor.program(port, person).post("/api/v1/tickets", asked);
        return JsonPath.read(answer.body(), "$.number");
    }

    /** Says something as that person. */
    void say(String person, String number, String text) {
        Visitor.program(port, person)
                .post("/api/v1/tickets/" + number + "/messages", "{\"text\":\"%s\"}".formatted(text));
    }

    /** The id of the ticket's open task. */
    String taskOf(String number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
    }
}
