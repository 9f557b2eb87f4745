package mesa.portal.opening;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mesa.directory.ContactDetails;
import mesa.ticket.TicketType;
import mesa.ticket.Urgency;

/**
 * What somebody has told so far about the ticket they are opening: the fields of their draft, each answer under its
 * name. The type is one of ours or not told: pages find their words by it, so it is never what somebody made up.
 */
record Opening(Map<String, String> fields) {

    /** The draft's place: a person opens one ticket at a time. */
    static final String PLACE = "new-ticket";

    static final String KEY = "key";
    static final String TYPE = "type";
    static final String WHOM = "whom";
    static final String OTHER = "other";
    static final String EMAIL = "requester.email";
    static final String NAME = "requester.name";
    static final String PHONE = "requester.phone";
    static final String UNIT = "requester.unit";
    static final String SERVICE = "service";
    static final String CATEGORY = "category";
    static final String NO_CATEGORY = "-";
    static final String SUBJECT = "subject";
    static final String DESCRIPTION = "description";
    static final String URGENCY = "urgency";
    static final String PAGE = "page";
    static final String VERSION = "version";

    /** In front of the id of what the service asks for (E20). */
    static final String ANSWER = "ask.";

    private static final Set<String> TOLD = Set.of(
            KEY, TYPE, WHOM, EMAIL, NAME, PHONE, UNIT, SERVICE, CATEGORY, SUBJECT, DESCRIPTION, URGENCY, PAGE, VERSION);

    Opening {
        fields = fields.entrySet().stream()
                .filter(told -> !told.getKey().equals(TYPE)
                        || valueOf(TicketType.values(), told.getValue()).isPresent())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Nothing told yet; its key tells it from every other ticket that the same person opens. */
    static Opening fresh() {
        return new Opening(Map.of(KEY, UUID.randomUUID().toString()));
    }

    /** Everything that the last page sends: what was told there, and before it. Without a key it is begun anew. */
    static Opening sentWith(HttpServletRequest request) {
        var sent = new HashMap<>(fresh().fields());
        request.getParameterMap().forEach((name, answers) -> {
            if ((TOLD.contains(name) || name.startsWith(ANSWER)) && !answers[0].isBlank()) sent.put(name, answers[0]);
        });
        return new Opening(sent);
    }

    /** The answer under that name, or null. */
    public String get(String name) {
        return fields.get(name);
    }

    /** The same with another answer; null or blank takes it away. */
    Opening with(String name, String answer) {
        var changed = new LinkedHashMap<>(fields);
        if (answer == null || answer.isBlank()) changed.remove(name);
        else changed.put(name, answer);
        return new Opening(changed);
    }

    String key() {
        return get(KEY);
    }

    /** Tells exactly this from anything else; the same words begun anew are something else. */
    String print() {
        var all = new TreeMap<>(fields).toString();
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }

    public Optional<TicketType> type() {
        return valueOf(TicketType.values(), get(TYPE));
    }

    Optional<Urgency> urgency() {
        return valueOf(Urgency.values(), get(URGENCY));
    }

    /** Whether somebody else asks, for whom a key user opens it (E13). */
    public boolean isForSomebodyElse() {
        return OTHER.equals(get(WHOM));
    }

    /** Who asks, or null when it is who opens it. */
    ContactDetails requester() {
        return isForSomebodyElse() ? contact() : null;
    }

    /** The other person as far as they were named. */
    ContactDetails contact() {
        return new ContactDetails(get(NAME), get(EMAIL), get(PHONE), get(UNIT));
    }

    Opening withContact(ContactDetails contact) {
        return with(WHOM, OTHER)
                .with(EMAIL, contact.email())
                .with(NAME, contact.name())
                .with(PHONE, contact.phone())
                .with(UNIT, contact.unit());
    }

    /** Another service has other categories. */
    Opening withService(String service) {
        return (service != null && service.equals(get(SERVICE)) ? this : with(CATEGORY, null)).with(SERVICE, service);
    }

    /** The id of the category, or null when none was chosen. */
    public String category() {
        return NO_CATEGORY.equals(get(CATEGORY)) ? null : get(CATEGORY);
    }

    /** Whether there is something that one would not like to tell twice. */
    boolean isBegun() {
        return Stream.of(SUBJECT, DESCRIPTION, EMAIL).anyMatch(fields::containsKey)
                || fields.keySet().stream().anyMatch(name -> name.startsWith(ANSWER));
    }

    private static <T extends Enum<T>> Optional<T> valueOf(T[] values, String name) {
        return Stream.of(values).filter(value -> value.name().equals(name)).findFirst();
    }
}
