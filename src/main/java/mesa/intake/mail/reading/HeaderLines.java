package mesa.intake.mail.reading;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.DefaultFieldBuilder;
import org.apache.james.mime4j.stream.FieldBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.apache.james.mime4j.util.RecycledByteArrayBuffer;

/** Puts header lines together: of too long ones the end is dropped, and what is no header line is put aside. */
final class HeaderLines implements FieldBuilder {

    private static final int LONGEST = 256 * 1024;

    private final DefaultFieldBuilder lines = new DefaultFieldBuilder(-1);
    private final Garbage garbage;
    private int length;

    HeaderLines(Garbage garbage) {
        this.garbage = garbage;
    }

    @Override
    public void reset() {
        lines.reset();
        length = 0;
    }

    @Override
    public void append(ByteArrayBuffer line) throws MimeException {
        if (line == null || length > LONGEST) {
            return;
        }
        length += line.length();
        lines.append(line);
    }

    @Override
    public RawField build() throws MimeException {
        try {
            return length == 0 ? null : lines.build();
        } catch (MimeException noHeader) {
            garbage.add(lines.getRaw().toByteArray());
            return null;
        }
    }

    @Override
    public RecycledByteArrayBuffer getRaw() {
        return lines.getRaw();
    }

    @Override
    public void release() {
        lines.release();
    }
}
