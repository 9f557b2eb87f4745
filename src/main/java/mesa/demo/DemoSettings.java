package mesa.demo;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded parts live.
 *
 * @param dataDirectory the folder that keeps the database between starts
 * @param databasePort the port of the embedded PostgreSQL, 0 for any free one
 * @param smtpPort the port of the embedded mail server for sending, 0 for any free one
 * @param imapPort the port of the embedded mail server for reading, 0 for any free one
 */
@ConfigurationProperties("mesa.demo")
record DemoSettings(
        @DefaultValue("data") Path dataDirectory,
        @DefaultValue("0") int databasePort,
        @DefaultValue("3025") int smtpPort,
        @DefaultValue("3143") int imapPort) {}
