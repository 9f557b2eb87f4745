package mesa.ticket.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/** The kinds of archives there are: those that the desk can look into, and the others. */
public enum ArchiveKind {
    ZIP(new ZipReader(), List.of("application/zip"), List.of("zip", "zipx")),
    RAR(new RarReader(), List.of("application/x-rar-compressed"), List.of("rar")),
    SEVEN_Z(new SevenZReader(), List.of("application/x-7z-compressed"), List.of("7z")),
    TAR(new TarReader(), List.of("application/x-tar"), List.of("tar")),
    GZIP(compressed(CompressorStreamFactory.GZIP), List.of("application/gzip"), List.of("gz", "tgz")),
    BZIP2(compressed(CompressorStreamFactory.BZIP2), List.of("application/x-bzip2"), List.of("bz2", "tbz2", "tbz")),
    XZ(compressed(CompressorStreamFactory.XZ), List.of("application/x-xz"), List.of("xz", "txz")),
    LZMA(compressed(CompressorStreamFactory.LZMA), List.of("application/x-lzma"), List.of("lzma")),
    LZW(compressed(CompressorStreamFactory.Z), List.of("application/x-compress"), List.of("z")),

    /** An archive, or a disk in a file, that can't be looked into. */
    CLOSED(
            (archive, name, visitor) -> {
                throw new IOException("Not a kind of archive that can be looked into");
            },
            List.of(
                    "application/vnd.ms-cab-compressed",
                    "application/x-ace-compressed",
                    "application/x-apple-diskimage",
                    "application/x-archive",
                    "application/x-arj",
                    "application/x-brotli",
                    "application/x-bzip",
                    "application/x-cpio",
                    "application/x-iso9660-image",
                    "application/x-java-pack200",
                    "application/x-lha",
                    "application/x-lz4",
                    "application/x-lzip",
                    "application/x-rpm",
                    "application/x-snappy-framed",
                    "application/x-stuffit",
                    "application/x-stuffitx",
                    "application/x-vhd",
                    "application/x-zoo",
                    "application/zlib",
                    "application/zstd"),
            List.of(
                    "ace", "arj", "br", "cab", "cpio", "dmg", "img", "iso", "lha", "lz", "lz4", "lzh", "vhd", "vhdx",
                    "wim", "xar", "zoo", "zst"));

    private final ArchiveReader reader;
    private final List<String> mediaTypes;
    private final List<String> endings;

    ArchiveKind(ArchiveReader reader, List<String> mediaTypes, List<String> endings) {
        this.reader = reader;
        this.mediaTypes = mediaTypes;
        this.endings = endings;
    }

    /** The names of that kind of content. */
    public List<String> mediaTypes() {
        return mediaTypes;
    }

    /** The kind that files with that ending are opened as, in small letters; empty when it is none of an archive. */
    public static Optional<ArchiveKind> ending(String ending) {
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }

    /** Whether it is one file made smaller, such as the {@code gz} around a {@code tar}. */
    public boolean isWrapping() {
        return reader instanceof CompressedReader;
    }

    /**
     * Shows everything that is in the archive, one after the other.
     *
     * @param name what it is called; one that holds a single file tells that file's name by its own
     * @throws IOException when it is broken, encrypted, a part of a whole, or of a kind that can't be read
     */
    public void read(Path archive, String name, ArchiveVisitor visitor) throws IOException {
        reader.read(archive, name, visitor);
    }

    private static ArchiveReader compressed(String method) {
        return new CompressedReader(method);
    }
}
