package mesa.ticket;

import java.util.HexFormat;
import java.util.List;

/**
 * Tells installers of Windows (MSI, MSP, MST) from office files, which look the same from outside: by the class id in
 * the root of their folders.
 */
final class InstallerMark {

    private static final int FOLDER_ENTRY = 128;
    private static final int ID_IN_ENTRY = 80;
    private static final List<byte[]> IDS = List.of(id("84"), id("86"), id("82"));

    private InstallerMark() {}

    static boolean isIn(byte[] piece) {
        for (int at = ID_IN_ENTRY; at < piece.length; at += FOLDER_ENTRY) {
            if (hasIdAt(piece, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasIdAt(byte[] piece, int at) {
        return IDS.stream().anyMatch(id -> FileDetector.hasAt(piece, at, id));
    }

    private static byte[] id(String kind) {
        return HexFormat.of().parseHex(kind + "100c0000000000c000000000000046");
    }
}
