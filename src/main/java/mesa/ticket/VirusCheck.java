package mesa.ticket;

import java.io.IOException;
import mesa.ticket.AttachmentRefused.Reason;
import mesa.ticket.clamd.ClamdScan;
import mesa.ticket.clamd.ClamdSettings;
import mesa.ticket.clamd.ClamdVerdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows a file to the virus scanner. What the scanner can't look at just now is not taken: the desk promises that it
 * was looked at.
 */
final class VirusCheck implements FileCheck {

    private static final Logger LOG = LoggerFactory.getLogger(VirusCheck.class);

    private final String name;
    private final ClamdScan scan;

    private VirusCheck(String name, ClamdScan scan) {
        this.name = name;
        this.scan = scan;
    }

    static VirusCheck begin(ClamdSettings settings, String name) {
        try {
            return new VirusCheck(name, ClamdScan.begin(settings));
        } catch (IOException e) {
            throw away(name, e);
        }
    }

    @Override
    public void look(byte[] piece) {
        try {
            scan.send(piece);
        } catch (IOException e) {
            throw away(name, e);
        }
    }

    @Override
    public void finish() {
        switch (verdict()) {
            case CLEAN -> LOG.debug("Nothing was found in {}", name);
            case INFECTED -> throw new AttachmentRefused(Reason.VIRUS, name);
            case TOO_LARGE -> throw tooLarge();
        }
    }

    private ClamdVerdict.Kind verdict() {
        try {
            var verdict = scan.verdict();
            if (!verdict.virus().isEmpty()) LOG.info("{} was found in a file and the file refused", verdict.virus());
            return verdict.kind();
        } catch (IOException e) {
            throw away(name, e);
        }
    }

    private AttachmentRefused tooLarge() {
        LOG.warn("The virus scanner takes no files as large as the desk does: raise its StreamMaxLength");
        return new AttachmentRefused(Reason.TOO_LARGE_TO_SCAN, name);
    }

    private static AttachmentRefused away(String name, IOException problem) {
        LOG.warn("A file was refused because the virus scanner did not look at it: {}", problem.toString());
        return new AttachmentRefused(Reason.SCANNER_AWAY, name);
    }

    @Override
    public void close() throws IOException {
        scan.close();
    }
}
