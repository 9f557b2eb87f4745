package mesa.ticket;

import mesa.ticket.clamd.ClamdSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the desk decides about its case files.
 *
 * @param attachmentLimit the largest file that is taken
 * @param filesPerMessage how many files may come with one message
 * @param messageLimit how large the files of one message may be together
 */
@ConfigurationProperties("mesa.ticket")
record TicketSettings(
        @DefaultValue("25MB") DataSize attachmentLimit,
        @DefaultValue("20") int filesPerMessage,
        @DefaultValue("100MB") DataSize messageLimit,
        @DefaultValue ArchiveLimits archives,
        @DefaultValue ClamdSettings clamd) {

    /**
     * How far the desk looks into an archive; one that goes further is not taken.
     *
     * @param depth how many archives may be inside each other
     * @param entries how many files and folders may be in one file that is sent, in all archives inside it together
     * @param unpacked what all of it may be unpacked
     */
    record ArchiveLimits(
            @DefaultValue("3") int depth,
            @DefaultValue("5000") int entries,
            @DefaultValue("250MB") DataSize unpacked) {}
}
