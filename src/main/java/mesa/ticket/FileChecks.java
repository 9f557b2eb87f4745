package mesa.ticket;

import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Chooses by what a file is looked at before the desk keeps it. */
@Component
class FileChecks {

    private final TicketSettings settings;

    FileChecks(TicketSettings settings) {
        this.settings = settings;
    }

    /** Everything that a file of that kind must pass; closed at the end, it leaves nothing behind. */
    FileCheck on(FileKind kind, String name) {
        var checks = new ArrayList<FileCheck>();
        if (settings.clamd().isThere()) {
            checks.add(VirusCheck.begin(settings.clamd(), name));
        }
        if (kind.archive() != null) {
            checks.add(new ArchiveCheck(kind, name, new ArchiveBudget(settings.archives(), name)));
        }
        return new FileInspection(kind, name, checks);
    }
}
