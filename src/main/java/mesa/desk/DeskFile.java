package mesa.desk;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** The YAML file that says what a desk is. */
final class DeskFile {

    private static final int MOST_CHARACTERS = 50_000_000;

    private final String name;
    private final Resource content;
    private final Problems problems = new Problems();

    private DeskFile(String name, Resource content) {
        this.name = name;
        this.content = content;
    }

    /** The file at a path or at a location such as {@code classpath:desks/demo.yml}. */
    static DeskFile at(String location, ResourceLoader resources) {
        return new DeskFile(location, resources.getResource(location));
    }

    /**
     * What the file says, checked.
     *
     * @throws DeskFileRefused with everything that is wrong, each with its line
     */
    DeskSetup read() {
        var tree = parse(text());
        refuseIfProblems();
        var setup = new DeskReader(tree, problems).read();
        refuseIfProblems();
        return setup;
    }

    private String text() {
        try {
            return decode(ByteBuffer.wrap(content.getContentAsByteArray()));
        } catch (FileNotFoundException | NoSuchFileException missing) {
            throw DeskFileRefused.becauseItCannotBeRead(name, "there is no such file");
        } catch (IOException unreadable) {
            throw DeskFileRefused.becauseItCannotBeRead(name, unreadable.getMessage());
        }
    }

    private String decode(ByteBuffer bytes) {
        var decoded = CharBuffer.allocate(bytes.remaining());
        var result = StandardCharsets.UTF_8.newDecoder().decode(bytes, decoded, true);
        var text = decoded.flip().toString();
        if (result.isError()) {
            problems.add(lineAt(text, text.length()), "there are letters that are not UTF-8; save the file as UTF-8");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Node parse(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        try {
            return new Yaml(options).compose(new StringReader(text));
        } catch (MarkedYAMLException syntax) {
            problems.add(syntax.getProblemMark().getLine() + 1, "this is not YAML: %s", syntax.getProblem());
        } catch (ReaderException control) {
            problems.add(lineAt(text, control.getPosition()), "there is a character that YAML does not allow");
        }
        return null;
    }

    private static int lineAt(String text, int position) {
        return 1
                + (int) text.codePoints().limit(position).filter(c -> c == '\n').count();
    }

    private void refuseIfProblems() {
        if (problems.any()) {
            throw DeskFileRefused.because(name, problems.inOrder());
        }
    }
}
