package mesa.ticket;

import java.util.UUID;

/**
 * A file whose content is kept, with what was found out meanwhile.
 *
 * @param fileName made harmless
 * @param mediaType told from the content
 * @param size bytes
 * @param sha256 64 hexadecimal digits in small letters
 */
record KeptFile(UUID id, String fileName, String mediaType, long size, String sha256) {}
