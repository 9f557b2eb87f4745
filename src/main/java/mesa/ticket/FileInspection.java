package mesa.ticket;

import java.io.IOException;
import java.util.List;

/** All that one file is looked at by: whether it is an installer in disguise, and what else its kind asks for. */
record FileInspection(FileKind kind, String name, List<FileCheck> further) implements FileCheck {

    @Override
    public void look(byte[] piece) throws IOException {
        kind.checkFurther(piece, name);
        for (var check : further) {
            check.look(piece);
        }
    }

    @Override
    public void finish() throws IOException {
        for (var check : further) {
            check.finish();
        }
    }

    @Override
    public void close() throws IOException {
        for (var check : further) {
            check.close();
        }
    }
}
