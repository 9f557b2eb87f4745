package mesa.demo;

import org.springframework.web.multipart.MultipartFile;

/**
 * What somebody who tries Mesa out writes in the mailbox page's form.
 *
 * @param file or null
 */
record Letter(String from, String subject, String text, MultipartFile file) {}
