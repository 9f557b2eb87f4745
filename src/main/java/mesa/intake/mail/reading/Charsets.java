package mesa.intake.mail.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The letters that bytes stand for. What a mail says of its charset is a hint: names are misspelt, and text said to be
 * US-ASCII or Latin 1 is often UTF-8, which can be seen, for hardly any other text looks like it.
 */
final class Charsets {

    static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("iso8859-1", "windows-1252"),
            Map.entry("iso_8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"),
            Map.entry("ansi", "windows-1252"),
            Map.entry("x-ansi", "windows-1252"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("iso-8859-8-e", "iso-8859-8"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("utf8mb4", "utf-8"),
            Map.entry("unicode-1-1-utf-8", "utf-8"),
            Map.entry("gb2312", "gb18030"),
            Map.entry("gbk", "gb18030"),
            Map.entry("x-gbk", "gb18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("x-mac-roman", "x-MacRoman"),
            Map.entry("macintosh", "x-MacRoman"));

    private static final Pattern WESTERN = Pattern.compile("(iso-8859-|windows-125)\\d+");
    private static final byte[][] JAPANESE = {{0x1b, '$', 'B'}, {0x1b, '$', '@'}};

    private Charsets() {}

    /** The charset of that name, as it is meant; nothing where there is none, and for US-ASCII, which says nothing. */
    static Optional<Charset> named(String name) {
        if (name == null) {
            return Optional.empty();
        }
        var plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[\"' ]", "");
        try {
            var charset = Charset.forName(MEANT.getOrDefault(plain, plain));
            return StandardCharsets.US_ASCII.equals(charset) ? Optional.empty() : Optional.of(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Optional.empty();
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** Whether a name is given that means nothing. */
    static boolean isUnknown(String name) {
        return name != null
                && !name.toLowerCase(Locale.ROOT).contains("ascii")
                && !Utf7.isMeantBy(name)
                && named(name).isEmpty();
    }

    /** The text, read as it says it is or as it looks; never fails. */
    static String decode(byte[] bytes, String said) {
        return decode(bytes, said, WINDOWS);
    }

    /** The same; what neither says nor shows what it is, is taken to be like the rest of the message. */
    static String decode(byte[] bytes, String said, Charset otherwise) {
        if (Utf7.isMeantBy(said)) {
            return Utf7.decode(bytes);
        }
        var marked = byMark(bytes);
        if (marked != null) {
            return marked;
        }
        var charset = named(said).orElse(null);
        if (charset == null || StandardCharsets.UTF_8.equals(charset) || isWestern(charset)) {
            return looked(bytes, charset, otherwise);
        }
        return new String(bytes, charset);
    }

    private static String byMark(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        var wide = bytes.length >= 2 && (bytes[0] & bytes[1] & 0xff) == 0xfe && bytes[0] != bytes[1];
        return wide ? new String(bytes, StandardCharsets.UTF_16) : null;
    }

    private static String looked(byte[] bytes, Charset said, Charset otherwise) {
        var utf8 = strictly(bytes);
        if (utf8.isPresent()) {
            return said == null && isJapanese(bytes) ? new String(bytes, Charset.forName("ISO-2022-JP")) : utf8.get();
        }
        if (StandardCharsets.UTF_8.equals(said)) {
            return isMostlyUtf8(bytes) ? new String(bytes, StandardCharsets.UTF_8) : new String(bytes, WINDOWS);
        }
        return new String(bytes, said == null ? otherwise : said);
    }

    private static Optional<String> strictly(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** Whether most of what is beyond ASCII is UTF-8: a letter cut in two does not change what the rest is. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        var letters = 0;
        var broken = 0;
        for (var letter : new String(bytes, StandardCharsets.UTF_8).toCharArray()) {
            if (letter == '\ufffd') {
                broken++;
            } else if (letter > 127) {
                letters++;
            }
        }
        return letters > broken;
    }

    private static boolean isWestern(Charset charset) {
        return WESTERN.matcher(charset.name().toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean isJapanese(byte[] bytes) {
        for (var at = 0; at + 2 < bytes.length; at++) {
            for (var sign : JAPANESE) {
                if (bytes[at] == sign[0] && bytes[at + 1] == sign[1] && bytes[at + 2] == sign[2]) {
                    return true;
                }
            }
        }
        return false;
    }
}
