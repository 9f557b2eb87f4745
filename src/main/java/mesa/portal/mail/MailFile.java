package mesa.portal.mail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

/** Gives out messages as files that nothing opens by itself, or as pages in which nothing runs. */
public final class MailFile {

    private static final String NOTHING = "default-src 'none'; sandbox";
    private static final String PICTURES_INSIDE = "default-src 'none'; img-src data:; sandbox";

    private MailFile() {}

    /**
     * Says of what follows that it is a message to be saved; not how long it is, for of a large one only the head is
     * here.
     */
    public static void describe(long id, HttpServletResponse response) {
        response.setContentType(MediaType.APPLICATION_OCTET_STREAM_VALUE);
        response.setHeader("Content-Security-Policy", NOTHING);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("mail-" + id + ".eml")
                        .build()
                        .toString());
    }

    /** Writes sanitised HTML as a page of its own. */
    public static void writeFormatted(String html, String title, Locale language, HttpServletResponse response)
            throws IOException {
        write(html, NOTHING, title, language, response);
    }

    /** The same, with the pictures that stand in the HTML itself; none is fetched. */
    public static void writeWithPictures(String html, String title, Locale language, HttpServletResponse response)
            throws IOException {
        write(html, PICTURES_INSIDE, title, language, response);
    }

    private static void write(String html, String allowed, String title, Locale language, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Security-Policy", allowed);
        response.getWriter().write("""
                        <!doctype html>
                        <html lang="%s">
                          <head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>%s</title></head>
                          <body>%s</body>
                        </html>
                        """.formatted(language.getLanguage(), HtmlUtils.htmlEscape(title), html));
    }
}
