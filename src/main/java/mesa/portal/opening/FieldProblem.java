package mesa.portal.opening;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Something that is wrong with an answer, and where it is put right.
 *
 * @param field the answer's name
 * @param place where to: the field on this page, or another page
 * @param message the key of what to do
 */
record FieldProblem(String field, String place, String message) {

    private static final List<String> ORDER = List.of(
            "type",
            "requester.email",
            "requester.name",
            "requester.phone",
            "requester.unit",
            "service",
            "category",
            "subject",
            "description",
            "urgency");
    private static final Set<String> PERSON = Set.of("email", "name", "phone", "unit");

    /** The problems of a page's own fields, in the order of the page. */
    static List<FieldProblem> of(Map<String, String> problems) {
        return problems.keySet().stream()
                .sorted((one, other) -> Integer.compare(ORDER.indexOf(one), ORDER.indexOf(other)))
                .map(field -> new FieldProblem(field, "#" + idOf(field), "opening." + problems.get(field)))
                .toList();
    }

    /** The same on the last page: what was told on a page before is put right there. */
    static List<FieldProblem> onTheLastPage(Map<String, String> problems) {
        return of(problems).stream()
                .map(one -> new FieldProblem(one.field(), pageOf(one), one.message()))
                .toList();
    }

    private static String pageOf(FieldProblem problem) {
        return switch (problem.field()) {
            case "type" -> Step.TYPE.address();
            case "service" -> Step.SERVICE.address();
            case "category" -> Step.CATEGORY.address();
            case "subject", "description" -> problem.place();
            case "urgency" -> "#urgency-VERY_HIGH";
            default -> Step.PERSON.address();
        };
    }

    private static String idOf(String field) {
        var name = field.substring(field.lastIndexOf('.') + 1);
        return PERSON.contains(name) ? name : field;
    }
}
