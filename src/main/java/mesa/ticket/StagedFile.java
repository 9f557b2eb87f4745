package mesa.ticket;

import java.util.UUID;

/**
 * A file of what somebody is still writing; its content is read with {@link StagedFiles#copy}.
 *
 * @param fileName the name it came with, made harmless
 * @param mediaType what the content is, told from the content itself
 * @param size bytes
 */
public record StagedFile(UUID id, String fileName, String mediaType, long size) {

    /** Whether a browser may show it small: an image of a kind that E25 takes. */
    public boolean isPreviewable() {
        return FileKind.IMAGES.contains(mediaType);
    }
}
