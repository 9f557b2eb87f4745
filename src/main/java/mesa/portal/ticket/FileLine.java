package mesa.portal.ticket;

import java.util.Locale;
import java.util.UUID;
import mesa.portal.files.FileSize;
import mesa.ticket.Attachment;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A file as it stands in the conversation.
 *
 * @param kind its ending in capitals, such as PDF; empty when it has none
 * @param size such as {@code 1.2 MB}
 * @param image whether it is shown small
 */
record FileLine(UUID id, String name, String kind, String size, boolean image) {

    static FileLine of(Attachment file) {
        return new FileLine(
                file.id(),
                file.fileName(),
                ending(file.fileName()),
                FileSize.of(file.size(), LocaleContextHolder.getLocale()),
                file.isPreviewable());
    }

    private static String ending(String name) {
        var dot = name.lastIndexOf('.');
        return dot <= 0 || name.length() - dot > 6
                ? ""
                : name.substring(dot + 1).toUpperCase(Locale.ROOT);
    }
}
