package mesa.ticket;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;

/** RAR archives for tests, with their files stored as they are: of the format before version 5, and of version 5. */
final class RarFile {

    private static final byte[] OLD_MARK = HexFormat.of().parseHex("526172211a0700");
    private static final byte[] NEW_MARK = HexFormat.of().parseHex("526172211a070100");
    private static final int LONG_HEADER = 0x8000;
    private static final int ENCRYPTED = 4;

    private RarFile() {}

    static byte[] old(String name, byte[] content) {
        return old(name, content, 0);
    }

    /** One that says that a password is needed. */
    static byte[] encrypted(String name, byte[] content) {
        return old(name, content, ENCRYPTED);
    }

    static byte[] five(String name, byte[] content) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(NEW_MARK);
        file.writeBytes(newBlock(new byte[] {1, 0, 0}));
        file.writeBytes(newBlock(newFile(name, content)));
        file.writeBytes(content);
        file.writeBytes(newBlock(new byte[] {5, 0, 0}));
        return file.toByteArray();
    }

    private static byte[] old(String name, byte[] content, int flags) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(OLD_MARK);
        file.writeBytes(oldBlock(0x73, 0, new byte[6]));
        file.writeBytes(oldBlock(0x74, LONG_HEADER | flags, oldFile(name.getBytes(UTF_8), content)));
        file.writeBytes(content);
        file.writeBytes(oldBlock(0x7b, 0x4000, new byte[0]));
        return file.toByteArray();
    }

    private static byte[] oldFile(byte[] name, byte[] content) {
        var stored = (byte) 0x30;
        return little(25 + name.length)
                .putInt(content.length)
                .putInt(content.length)
                .put((byte) 2)
                .putInt(crc(content))
                .putInt(0x5a21_0000)
                .put((byte) 20)
                .put(stored)
                .putShort((short) name.length)
                .putInt(0x20)
                .put(name)
                .array();
    }

    private static byte[] oldBlock(int type, int flags, byte[] rest) {
        var block = little(7 + rest.length)
                .putShort((short) 0)
                .put((byte) type)
                .putShort((short) flags)
                .putShort((short) (7 + rest.length))
                .put(rest);
        var checked = Arrays.copyOfRange(block.array(), 2, block.capacity());
        return block.putShort(0, (short) crc(checked)).array();
    }

    private static byte[] newFile(String name, byte[] content) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {2, 2});
        file.writeBytes(number(content.length));
        file.write(4);
        file.writeBytes(number(content.length));
        file.write(0x20);
        file.writeBytes(little(4).putInt(crc(content)).array());
        file.writeBytes(new byte[] {0, 0});
        file.writeBytes(number(name.getBytes(UTF_8).length));
        file.writeBytes(name.getBytes(UTF_8));
        return file.toByteArray();
    }

    private static byte[] newBlock(byte[] rest) {
        var checked = new ByteArrayOutputStream();
        checked.writeBytes(number(rest.length));
        checked.writeBytes(rest);
        var block = new ByteArrayOutputStream();
        block.writeBytes(little(4).putInt(crc(checked.toByteArray())).array());
        block.writeBytes(checked.toByteArray());
        return block.toByteArray();
    }

    private static byte[] number(int value) {
        var bytes = new ByteArrayOutputStream();
        for (int left = value; ; left >>>= 7) {
            if (left < 0x80) {
                bytes.write(left);
                return bytes.toByteArray();
            }
            bytes.write(left & 0x7f | 0x80);
        }
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int crc(byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        return (int) crc.getValue();
    }
}
