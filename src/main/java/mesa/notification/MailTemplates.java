package mesa.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternUtils;
import org.springframework.stereotype.Component;

/**
 * The desk's mails by name and language: as its people worded them on a page, else as a text file in a folder of the
 * desk's, else Mesa's own.
 */
@Component
@EnableConfigurationProperties(MailSettings.class)
class MailTemplates {

    private static final String FIRST_LANGUAGE = "es";
    private static final String ENDING = ".txt";

    private final ResourceLoader files;
    private final EditedWordings edited;
    private final String folder;

    MailTemplates(ResourceLoader files, EditedWordings edited, MailSettings settings) {
        this.files = files;
        this.edited = edited;
        this.folder = settings.templates().endsWith("/") ? settings.templates() : settings.templates() + "/";
    }

    /** The mail in that language, in Spanish when it has not been written in that one. */
    MailTemplate named(String name, Locale language) {
        return Stream.of(language.getLanguage(), FIRST_LANGUAGE)
                .map(spoken ->
                        edited.find(name, spoken).or(() -> source(name, spoken).map(MailTemplate::parse)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no mail template '%s'".formatted(name)));
    }

    /** The file with the mail in that language, the desk's own before Mesa's. */
    Optional<String> source(String name, String language) {
        return Stream.of(folder, MailSettings.OWN)
                .map(place -> read(place + language + "/" + name + ENDING))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The names of all mails for which there is a file in Spanish. */
    Set<String> names() {
        var names = new TreeSet<String>();
        for (var place : List.of(folder, MailSettings.OWN)) {
            for (var file : filesIn(place + FIRST_LANGUAGE + "/*" + ENDING)) {
                names.add(file.getFilename().replace(ENDING, ""));
            }
        }
        return names;
    }

    private Resource[] filesIn(String pattern) {
        try {
            return ResourcePatternUtils.getResourcePatternResolver(files).getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> read(String place) {
        Resource file = files.getResource(place);
        if (!file.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
