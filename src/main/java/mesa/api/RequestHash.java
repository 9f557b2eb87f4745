package mesa.api;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells whether two requests say the same: address and body, of a form its parts. */
final class RequestHash {

    private final MessageDigest digest = sha256();
    private final OutputStream sink = new DigestOutputStream(OutputStream.nullOutputStream(), digest);

    private RequestHash() {}

    static String of(HttpServletRequest request) throws IOException, ServletException {
        var hash = new RequestHash();
        hash.add(request.getRequestURI());
        hash.add(request.getQueryString());
        if (BodyLimit.isFile(request)) {
            for (var part : request.getParts()) hash.add(part);
        } else {
            hash.add(request.getInputStream());
        }
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    private void add(Part part) throws IOException {
        add(part.getName());
        add(part.getSubmittedFileName());
        add(Long.toString(part.getSize()));
        add(part.getInputStream());
    }

    private void add(String text) throws IOException {
        sink.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void add(InputStream content) throws IOException {
        try (content) {
            content.transferTo(sink);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
