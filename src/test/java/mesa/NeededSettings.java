package mesa;

import java.util.Arrays;
import java.util.List;

/** What production must be told, for tests outside the room where it is decided. */
public final class NeededSettings {

    private NeededSettings() {}

    /** The names of the environment variables. */
    public static List<String> names() {
        return Arrays.stream(NeededSetting.values()).map(Enum::name).toList();
    }
}
