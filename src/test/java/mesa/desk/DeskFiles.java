package mesa.desk;

import org.springframework.boot.io.ApplicationResourceLoader;
import org.springframework.core.io.DefaultResourceLoader;

/** Reads desks' files as the start does, for tests of what becomes of them. */
public final class DeskFiles {

    private DeskFiles() {}

    /** What the file at that location says. */
    public static DeskSetup read(String location) {
        return DeskFile.at(location, ApplicationResourceLoader.get(new DefaultResourceLoader(), true))
                .read();
    }
}
