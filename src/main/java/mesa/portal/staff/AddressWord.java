package mesa.portal.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A choice as it stands in an address or a form: {@code IN_PROGRESS} is {@code in-progress}. */
final class AddressWord {

    private AddressWord() {}

    static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The choice with that word, if there is one. */
    static <T extends Enum<T>> Optional<T> find(Class<T> choices, String word) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> of(choice).equals(word))
                .findAny();
    }
}
