package mesa.scratch;

import java.io.IOException;

/** A process that has a temporary file, says where, and keeps it until somebody lets it go on or kills it. */
final class AnotherNode {

    private AnotherNode() {}

    public static void main(String[] none) throws IOException {
        System.out.println(ScratchFiles.create("mail-", ".eml"));
        System.in.read();
    }
}
