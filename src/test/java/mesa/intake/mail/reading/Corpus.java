package mesa.intake.mail.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;

/** The messages that Mime4j is tested with: old and odd ones from the field. */
final class Corpus {

    private Corpus() {}

    /** All of them, raw, by folder and name. */
    static Map<String, byte[]> messages() throws IOException {
        var messages = new TreeMap<String, byte[]>();
        try (var jar = new ZipFile(jar().toFile())) {
            for (var entries = jar.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                if (entry.getName().endsWith(".msg")) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        messages.put(entry.getName(), content.readAllBytes());
                    }
                }
            }
        }
        return messages;
    }

    /** The same message with every line ending in CR LF. */
    static byte[] asSmtpSends(byte[] message) {
        return new String(message, ISO_8859_1).replaceAll("(?<!\r)\n", "\r\n").getBytes(ISO_8859_1);
    }

    private static Path jar() {
        var here = Corpus.class.getClassLoader().getResource("testmsgs/basic-plain.msg");
        try {
            return Path.of(new java.net.URI(here.getPath().replaceFirst("!.*", "")));
        } catch (URISyntaxException noJar) {
            throw new IllegalStateException(noJar);
        }
    }
}
