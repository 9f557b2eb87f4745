package mesa.intake.mail.reading;

import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.DefaultFieldBuilder;
import org.apache.james.mime4j.stream.FieldBuilder;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.util.ByteArrayBuffer;
import org.apache.james.mime4j.util.RecycledByteArrayBuffer;

/** Header lines of a bearable length: the end of a longer one is dropped. */
final class ShortFields implements FieldBuilder {

    private static final int LONGEST = 256 * 1024;

    private final DefaultFieldBuilder lines = new DefaultFieldBuilder(-1);
    private int length;

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
        return lines.build();
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
