package mesa.api;

import com.jayway.jsonpath.JsonPath;
import mesa.Visitor;

/** Tickets as programs ask for them. */
final class Asked {

    static final String FOR_HELP = """
            {"type":"INCIDENT","subject":"No hay red","description":"Ninguna computadora del piso 3 tiene red.",
             "service":"conectividad","urgency":"HIGH"}""";

    private Asked() {}

    /** A fresh ticket's number. */
    static String number(Visitor person) {
        return number(person, FOR_HELP);
    }

    static String number(Visitor person, String asked) {
        var answer = person.post("/api/v1/tickets", asked);
        if (answer.statusCode() != 201) throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        return JsonPath.read(answer.body(), "$.number");
    }
}
