package mesa.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys the diagrams, rule tables and forms that Mesa brings, under their bare file names and with their labels in
 * the desk's language. What did not change since the last start is not deployed again.
 */
@Component
class ModelDeployment extends DefaultDeploymentConfiguration {

    private static final String[] PLACES = {
        "classpath*:processes/**/*.bpmn",
        "classpath*:processes/**/*.dmn",
        "classpath*:forms/**/*.form",
        "classpath*:forms/**/*.html"
    };

    private final ResourcePatternResolver files;
    private final ModelLabels labels;

    ModelDeployment(ResourcePatternResolver files, ModelLabels labels) {
        this.files = files;
        this.labels = labels;
    }

    @Override
    public Set<Resource> getDeploymentResources() {
        Map<String, Resource> byName = new LinkedHashMap<>();
        Arrays.stream(PLACES).flatMap(place -> Arrays.stream(find(place))).forEach(file -> add(file, byName));
        return new LinkedHashSet<>(byName.values());
    }

    private void add(Resource file, Map<String, Resource> byName) {
        var name = file.getFilename();
        if (byName.put(name, new Named(labels.inDeskLanguage(name, contentOf(file)), name)) != null) {
            throw new IllegalStateException("There are two files named " + name + "; names must be unique");
        }
    }

    private Resource[] find(String place) {
        try {
            return files.getResources(place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] contentOf(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine names what it deploys by this description. */
    private static final class Named extends ByteArrayResource {

        private Named(byte[] content, String name) {
            super(content, name);
            this.name = name;
        }

        private final String name;

        @Override
        public String getDescription() {
            return name;
        }

        @Override
        public String getFilename() {
            return name;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Named named && named.name.equals(name) && super.equals(other);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }
}
