package mesa.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.zip.CRC32;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A short word that is another one as soon as something in a folder of files changes. */
final class FolderVersion {

    private FolderVersion() {}

    static String of(String files) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources(files);
            var sum = new CRC32();
            Arrays.sort(found, Comparator.comparing(Object::toString));
            for (Resource file : found) {
                sum.update(String.valueOf(file.getFilename()).getBytes());
                sum.update(file.getContentAsByteArray());
            }
            return Long.toString(sum.getValue(), Character.MAX_RADIX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
