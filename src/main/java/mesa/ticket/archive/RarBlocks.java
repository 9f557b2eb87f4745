package mesa.ticket.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * Counts the blocks of a RAR by their headers alone: the reader keeps all of them in memory, which a file of nothing
 * but headers could fill. RAR5 begins each with checksum, length, type and flags as numbers of any length; before it
 * they had fixed places.
 */
final class RarBlocks {

    private static final int MOST = 50_000;
    private static final int OLD_MARK = 7;
    private static final int NEW_MARK = 8;
    private static final int SIZE_OF_DATA_FOLLOWS = 0x8000;
    private static final int EXTRA_FOLLOWS = 1;
    private static final int DATA_FOLLOWS = 2;

    private RarBlocks() {}

    static void refuseTooMany(Path archive) throws IOException {
        try (var file = new RandomAccessFile(archive.toFile(), "r")) {
            file.seek(OLD_MARK - 1L);
            var isNew = file.readByte() == 1;
            file.seek(isNew ? NEW_MARK : OLD_MARK);
            for (int blocks = 0; file.getFilePointer() < file.length(); blocks++) {
                if (blocks > MOST) throw new IOException("Too many blocks");
                if (isNew) skipNew(file);
                else skipOld(file);
            }
        } catch (EOFException cut) {
            // whoever reads it whole will say so
        }
    }

    private static void skipOld(RandomAccessFile file) throws IOException {
        var start = file.getFilePointer();
        file.skipBytes(3);
        var flags = Short.reverseBytes(file.readShort());
        var size = Short.toUnsignedLong(Short.reverseBytes(file.readShort()));
        var data =
                (flags & SIZE_OF_DATA_FOLLOWS) == 0 ? 0 : Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
        file.seek(start + Math.max(size, OLD_MARK) + data);
    }

    private static void skipNew(RandomAccessFile file) throws IOException {
        file.skipBytes(Integer.BYTES);
        var length = number(file);
        var start = file.getFilePointer();
        number(file);
        var flags = number(file);
        if ((flags & EXTRA_FOLLOWS) != 0) number(file);
        var data = (flags & DATA_FOLLOWS) == 0 ? 0 : number(file);
        if (length < 0 || data < 0) throw new IOException("A length that can't be");
        file.seek(start + Math.max(length, 1) + data);
    }

    private static long number(RandomAccessFile file) throws IOException {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            var part = file.readByte();
            number |= (part & 0x7fL) << shift;
            if (part >= 0) return number;
        }
        throw new IOException("A number that can't be");
    }
}
