package mesa.intake.mail.deeds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mesa.directory.PlainLetters;

/**
 * What somebody said about themselves in the lines of a message (C14): name, unit, phone and the detail, in Spanish or
 * English, in any order, each or none.
 *
 * @param contact the lines about the sender as written, one below the other; empty when there are none
 * @param text everything else, in its order
 */
record BodyFields(String name, String unit, String phone, String contact, String text) {

    private static final Pattern LINE =
            Pattern.compile("[\\s*•>_-]{0,6}([\\p{L} ./()]{2,40}?)[*_ ]{0,3}[:：][*_]{0,2}(.*)");
    private static final int LONGEST = 200;
    private static final int LONGEST_PHONE = 50;
    private static final Map<Field, Pattern> LABELS = new EnumMap<>(Map.of(
            Field.NAME,
            Pattern.compile("(nombre|nombre completo|nombre y apellidos?|nombre del (solicitante|usuario)|solicitante"
                    + "|name|full name|your name)"),
            Field.UNIT,
            Pattern.compile("(dependencia|unidad|area|departamento|adscripcion|oficina|unidad administrativa"
                    + "|department|unit|office|area or department)"),
            Field.PHONE,
            Pattern.compile("(telefono|tel\\.?|telefono y extension|telefono o extension|telefono de contacto|celular"
                    + "|extension|ext\\.?|phone|phone number|telephone|mobile)"),
            Field.DETAIL,
            Pattern.compile("(detalle|detalles|descripcion|detalle del (problema|reporte)|descripcion del problema"
                    + "|detail|details|description)")));

    /** What a line can be about. */
    private enum Field {
        NAME,
        UNIT,
        PHONE,
        DETAIL
    }

    static BodyFields in(String text) {
        var said = new EnumMap<Field, String>(Field.class);
        var contact = new ArrayList<String>();
        var rest = new ArrayList<String>();
        for (var line : text.split("\n", -1)) sort(line, said, contact, rest);
        return new BodyFields(
                said.get(Field.NAME),
                said.get(Field.UNIT),
                said.get(Field.PHONE),
                String.join("\n", contact),
                rest.stream().collect(Collectors.joining("\n")).strip());
    }

    private static void sort(String line, Map<Field, String> said, List<String> contact, List<String> rest) {
        var parts = LINE.matcher(line);
        var field = parts.matches() ? field(parts.group(1)) : null;
        var value = field == null ? "" : parts.group(2).strip();
        if (field == Field.DETAIL && !said.containsKey(field)) {
            said.put(field, value);
            rest.add(value);
        } else if (field == null || field == Field.DETAIL || said.containsKey(field) || !fits(field, value)) {
            rest.add(line);
        } else {
            said.put(field, value);
            contact.add(line.strip());
        }
    }

    private static Field field(String label) {
        var plain = PlainLetters.of(label);
        return LABELS.entrySet().stream()
                .filter(one -> one.getValue().matcher(plain).matches())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static boolean fits(Field field, String value) {
        return !value.isEmpty() && value.length() <= (field == Field.PHONE ? LONGEST_PHONE : LONGEST);
    }
}
