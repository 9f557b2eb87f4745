package mesa.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** The desk's mails as plain text files, one per language and mail; the desk's own wording goes before Mesa's. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class MailTemplates {

    private static final String FIRST_LANGUAGE = "es";

    private final ResourceLoader files;
    private final String folder;

    MailTemplates(ResourceLoader files, MailSettings settings) {
        this.files = files;
        this.folder = settings.templates().endsWith("/") ? settings.templates() : settings.templates() + "/";
    }

    /** The mail in that language, in Spanish when it has not been written in that one. */
    MailTemplate named(String name, Locale language) {
        return Stream.of(language.getLanguage(), FIRST_LANGUAGE)
                .flatMap(spoken -> Stream.of(folder + spoken, MailSettings.OWN + spoken))
                .map(place -> source(place + "/" + name + ".txt"))
                .flatMap(Optional::stream)
                .findFirst()
                .map(MailTemplate::parse)
                .orElseThrow(() -> new IllegalArgumentException("There is no mail template '%s'".formatted(name)));
    }

    private Optional<String> source(String place) {
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
