package mesa.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/** A picture with at most 256 colours, so that it is small: enough for what a screen shows. */
final class Picture {

    private static final Path FOLDER = Path.of("src", "docs", "pictures");
    private static final int COLOURS = 256;
    private static final int RGB = 0xffffff;

    private final BufferedImage seen;
    private final Map<Integer, Integer> places = new HashMap<>();
    private int[] palette;

    private Picture(BufferedImage seen) {
        this.seen = seen;
    }

    /** Keeps a PNG among the documents' pictures. */
    static void keep(String name, byte[] png) throws IOException {
        var picture = new Picture(ImageIO.read(new ByteArrayInputStream(png)));
        Files.createDirectories(FOLDER);
        ImageIO.write(
                picture.withFewColours(), "png", FOLDER.resolve(name + ".png").toFile());
    }

    private BufferedImage withFewColours() {
        palette = mostFrequentColours();
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
        var small = new BufferedImage(seen.getWidth(), seen.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        for (var y = 0; y < seen.getHeight(); y++) {
            for (var x = 0; x < seen.getWidth(); x++) {
                small.getRaster().setSample(x, y, 0, placeOf(seen.getRGB(x, y) & RGB));
            }
        }
        return small;
    }

    private int[] mostFrequentColours() {
        Map<Integer, Long> frequency =
                pixels().boxed().collect(Collectors.groupingBy(colour -> colour, Collectors.counting()));
        List<Integer> frequent = frequency.entrySet().stream()
                .sorted(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(COLOURS)
                .map(Map.Entry::getKey)
                .toList();
        return frequent.stream().mapToInt(Integer::intValue).toArray();
    }

    private java.util.stream.IntStream pixels() {
        var width = seen.getWidth();
        return Arrays.stream(seen.getRGB(0, 0, width, seen.getHeight(), null, 0, width))
                .map(colour -> colour & RGB);
    }

    private int placeOf(int colour) {
        return places.computeIfAbsent(colour, this::nearest);
    }

    private int nearest(int colour) {
        var best = 0;
        for (var place = 1; place < palette.length; place++) {
            if (distance(colour, palette[place]) < distance(colour, palette[best])) {
                best = place;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        var red = (one >> 16) - (other >> 16);
        var green = (one >> 8 & 0xff) - (other >> 8 & 0xff);
        var blue = (one & 0xff) - (other & 0xff);
        return red * red + green * green + blue * blue;
    }
}
