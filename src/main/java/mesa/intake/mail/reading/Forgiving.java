package mesa.intake.mail.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** A content that simply ends where it can't be decoded any further. */
final class Forgiving extends FilterInputStream {

    private final Set<Problem> problems;
    private boolean broken;

    Forgiving(InputStream content, Set<Problem> problems) {
        super(content);
        this.problems = problems;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (broken) {
            return -1;
        }
        try {
            return super.read(bytes, offset, length);
        } catch (IOException | RuntimeException undecodable) {
            problems.add(Problem.BROKEN_CONTENT);
            broken = true;
            return -1;
        }
    }
}
