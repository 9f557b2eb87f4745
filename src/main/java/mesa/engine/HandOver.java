package mesa.engine;

import java.util.Arrays;
import java.util.Locale;

/** To whom a ticket is given by the step {@code ${assign}}. */
enum HandOver {
    /** The service's team at the next level that has one. */
    NEXT_LEVEL,
    /** The service's team one level down. */
    PREVIOUS_LEVEL,
    /** The supplier that stands behind the service. */
    SUPPLIER,
    /** The team that was chosen in the form. */
    CHOSEN_TEAM,
    /** What was decided in the form: one of the others. */
    AS_DECIDED;

    static HandOver of(String word) {
        return Arrays.stream(values())
                .filter(way -> way.toString().equals(word))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("Unknown way to hand over: " + word));
    }

    /** The way that a decision of the support forms means. */
    static HandOver decided(String decision) {
        return switch (String.valueOf(decision)) {
            case "escalate" -> NEXT_LEVEL;
            case "sendBack" -> PREVIOUS_LEVEL;
            case "supplier" -> SUPPLIER;
            case "transfer" -> CHOSEN_TEAM;
            default -> throw new IllegalArgumentException("Not a way to hand over: " + decision);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
