package mesa.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Archives for tests, of what they have inside. */
final class ArchiveFile {

    private ArchiveFile() {}

    static byte[] zip(String name, byte[] content) {
        return zip(Map.of(name, content));
    }

    static byte[] zip(Map<String, byte[]> files) {
        return zip(UTF_8, files);
    }

    /** One whose names are written in those letters. */
    static byte[] zip(Charset letters, String name, byte[] content) {
        return zip(letters, Map.of(name, content));
    }

    private static byte[] zip(Charset letters, Map<String, byte[]> files) {
        return written(target -> {
            try (var zip = new ZipOutputStream(target, letters)) {
                for (var file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                }
            }
        });
    }

    static byte[] tar(String name, byte[] content) {
        return written(target -> {
            try (var tar = new TarArchiveOutputStream(target, "UTF-8")) {
                tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
                var entry = new TarArchiveEntry(name, true);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        });
    }

    static byte[] gz(byte[] content) {
        return written(target -> {
            try (var gz = new GZIPOutputStream(target)) {
                gz.write(content);
            }
        });
    }

    static byte[] compressed(String method, byte[] content) {
        return written(target -> {
            try (var smaller = new CompressorStreamFactory().createCompressorOutputStream(method, target)) {
                smaller.write(content);
            } catch (CompressorException e) {
                throw new IOException(e);
            }
        });
    }

    static byte[] sevenZ(String name, byte[] content) {
        try (var channel = new SeekableInMemoryByteChannel()) {
            try (var archive = new SevenZOutputFile(channel)) {
                var folder = Files.createTempDirectory("seven");
                archive.putArchiveEntry(archive.createArchiveEntry(folder.toFile(), name));
                Files.delete(folder);
                archive.write(content);
                archive.closeArchiveEntry();
            }
            return Arrays.copyOf(channel.array(), (int) channel.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    private static byte[] written(Writing writing) {
        var file = new ByteArrayOutputStream();
        try {
            writing.to(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream target) throws IOException;
    }
}
