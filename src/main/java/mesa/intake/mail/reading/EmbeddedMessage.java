package mesa.intake.mail.reading;

import java.io.IOException;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.RecursionMode;

/** A message inside a message: only its header lines are looked at. */
final class EmbeddedMessage {

    private EmbeddedMessage() {}

    static Headers headers(Spool.Slice message) throws IOException {
        var stream = PartReader.stream(new Garbage(), DecodeMonitor.SILENT);
        stream.setRecursionMode(RecursionMode.M_FLAT);
        var headers = new Headers();
        try (var in = message.open()) {
            stream.parse(in);
            for (var state = stream.getState(); state != EntityState.T_BODY; state = stream.next()) {
                if (state == EntityState.T_END_OF_STREAM) {
                    break;
                }
                if (state == EntityState.T_FIELD) {
                    headers.add(stream.getField());
                }
            }
        } catch (MimeException | IllegalStateException broken) {
            return headers;
        }
        return headers;
    }
}
