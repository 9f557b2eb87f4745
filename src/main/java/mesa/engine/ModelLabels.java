package mesa.engine;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import mesa.desk.Desk;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Puts the labels of diagrams, rule tables and forms into the desk's language. They are drawn in English;
 * {@code X_es.properties} beside a model names the Spanish label of each element. A label that somebody changed stays
 * as they wrote it.
 */
@Component
class ModelLabels {

    private static final String DRAWN_IN = "en";

    private final Desk desk;
    private final ResourcePatternResolver files;
    private final Map<String, Optional<Shipped>> shipped = new ConcurrentHashMap<>();

    ModelLabels(Desk desk, ResourcePatternResolver files) {
        this.desk = desk;
        this.files = files;
    }

    /** The model with that file name, its labels in the desk's language where they still are the ones Mesa brought. */
    byte[] inDeskLanguage(String fileName, byte[] model) {
        if (desk.language().getLanguage().equals(DRAWN_IN)) {
            return model;
        }
        return shipped.computeIfAbsent(fileName, this::load)
                .map(known -> labelled(fileName, model, known))
                .orElse(model);
    }

    private static byte[] labelled(String fileName, byte[] model, Shipped known) {
        return fileName.endsWith(".form")
                ? FormLabels.replace(model, FormLabels.of(known.model()), known.translated())
                : XmlLabels.replace(model, XmlLabels.of(known.model()), known.translated());
    }

    private Optional<Shipped> load(String fileName) {
        var folder = fileName.endsWith(".form") ? "forms" : "processes";
        var translation = "%s_%s.properties"
                .formatted(
                        fileName.replaceAll("\\.[a-z]+$", ""), desk.language().getLanguage());
        return find(folder, fileName).flatMap(model -> find(folder, translation).map(labels -> read(model, labels)));
    }

    private Optional<Resource> find(String folder, String fileName) {
        try {
            var found = files.getResources("classpath*:" + folder + "/**/" + fileName);
            return found.length == 0 ? Optional.empty() : Optional.of(found[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shipped read(Resource model, Resource translation) {
        try (var reader = new InputStreamReader(translation.getInputStream(), StandardCharsets.UTF_8)) {
            var labels = new Properties();
            labels.load(reader);
            return new Shipped(
                    model.getContentAsByteArray(),
                    labels.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, labels::getProperty)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Shipped(byte[] model, Map<String, String> translated) {}
}
