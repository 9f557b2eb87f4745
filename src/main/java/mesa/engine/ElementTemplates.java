package mesa.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** What the Modeler offers to whoever draws a diagram: the properties of the steps that Mesa brings. */
@Component
class ElementTemplates {

    private static final String PLACE = "classpath*:processes/.camunda/element-templates/*.json";

    private final Set<String> properties;

    ElementTemplates(ResourcePatternResolver files) {
        this.properties = Arrays.stream(find(files))
                .map(ElementTemplates::read)
                .flatMap(template -> each(template.path("properties")))
                .filter(property -> property.at("/binding/type").asText().equals("camunda:property"))
                .map(property -> property.at("/binding/name").asText())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether some step has a property of that name. */
    boolean offer(String property) {
        return properties.contains(property);
    }

    private static Resource[] find(ResourcePatternResolver files) {
        try {
            return files.getResources(PLACE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Resource template) {
        try {
            return new ObjectMapper().readTree(template.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
