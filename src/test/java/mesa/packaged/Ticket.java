package mesa.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;

/** A ticket that a program opened at a node. */
record Ticket(String number) {

    static final String REQUESTER = "carla@escuela.localhost";

    private static final String OPEN = """
            {"type": "INCIDENT", "subject": "No mail since this morning", "description": "Nothing comes in.",
             "service": "correo", "urgency": "HIGH",
             "requester": {"name": "Carla Mora", "email": "%s", "unit": "Dirección", "phone": "55 5555 0199"}}
            """.formatted(REQUESTER);

    static Ticket openedAt(Node node) {
        var answer = node.post("/api/v1/tickets", OPEN);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return new Ticket(JsonPath.read(answer.body(), "$.number"));
    }

    String path() {
        return "/api/v1/tickets/" + number;
    }
}
