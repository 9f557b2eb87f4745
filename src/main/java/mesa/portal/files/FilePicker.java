package mesa.portal.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import mesa.ticket.AttachmentRefused;
import mesa.ticket.Attachments;
import mesa.ticket.StagedFile;
import mesa.ticket.StagedFiles;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes files while the words they belong to are still being written, and says of each that is refused why. The pages
 * show it with {@code portal/attachments.html}, which says what they answer below their base address.
 */
@Component
public class FilePicker {

    /** What a page sends back to the picker's script. */
    public static final String ANSWER = "portal/attachments :: answer";

    private final StagedFiles files;
    private final Attachments attachments;
    private final MessageSource messages;

    FilePicker(StagedFiles files, Attachments attachments, MessageSource messages) {
        this.files = files;
        this.attachments = attachments;
        this.messages = messages;
    }

    /**
     * What the picker shows, under the name {@code picked} in a page's model.
     *
     * @param base the address below which the page takes files
     * @param refusals why files were not taken just now, in the page's language
     * @param most how many files may be picked
     * @param largest how large a file may be
     */
    public record Picked(String base, List<StagedFile> files, List<String> refusals, int most, DataSize largest) {

        /** The letters that stand for a file without a picture, such as {@code PDF}. */
        public String ending(StagedFile file) {
            var name = file.fileName();
            var ending = name.substring(name.lastIndexOf('.') + 1);
            return ending.length() > 4 || ending.equals(name) ? "" : ending.toUpperCase(Locale.ROOT);
        }

        /** The size as people say it. */
        public String size(StagedFile file) {
            return FileSize.of(file.size(), LocaleContextHolder.getLocale());
        }
    }

    /** What that person has picked at that place ({@link mesa.ticket.Drafts}). */
    public Picked show(String base, UUID owner, String place) {
        return show(base, owner, place, List.of());
    }

    /** As {@link #show(String, UUID, String)}, with what {@link #take} said. */
    public Picked show(String base, UUID owner, String place, List<String> refusals) {
        return new Picked(base, files.of(owner, place), refusals, files.most(), attachments.largest());
    }

    /** Takes those of the files that can be taken; gives, for each that can't, the reason in the page's language. */
    public List<String> take(UUID owner, String place, List<MultipartFile> picked) {
        return picked.stream()
                .filter(FilePicker::isThere)
                .map(file -> refusal(owner, place, file))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Gives a file up; nothing when it is not what that person picked at that place. */
    public void remove(UUID owner, String place, UUID id) {
        if (find(owner, place, id).isPresent()) files.remove(owner, id);
    }

    /** Writes a picture as a picture, anything else as a file; 404 when that person did not pick it at that place. */
    public void write(UUID owner, String place, UUID id, HttpServletResponse response) throws IOException {
        var file = find(owner, place, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        SentFile.describe(file.fileName(), file.isPreviewable() ? file.mediaType() : null, file.size(), response);
        files.copy(file.id(), response.getOutputStream());
    }

    /** Who comes by the link of one ticket reaches what belongs to that ticket, and nothing else of the person's. */
    private Optional<StagedFile> find(UUID owner, String place, UUID id) {
        return files.of(owner, place).stream()
                .filter(file -> file.id().equals(id))
                .findAny();
    }

    private Optional<String> refusal(UUID owner, String place, MultipartFile file) {
        try (var content = file.getInputStream()) {
            files.stage(owner, place, file.getOriginalFilename(), content);
            return Optional.empty();
        } catch (AttachmentRefused refused) {
            var key = "attachment.refused." + refused.reason();
            return Optional.of(messages.getMessage(key, refused.details(), LocaleContextHolder.getLocale()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Browsers send a part without a name where no file was picked. */
    private static boolean isThere(MultipartFile file) {
        return file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
    }
}
