package mesa.ticket;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the desk decides about its case files.
 *
 * @param attachmentLimit the largest file that is taken
 */
@ConfigurationProperties("mesa.ticket")
record TicketSettings(@DefaultValue("25MB") DataSize attachmentLimit) {}
