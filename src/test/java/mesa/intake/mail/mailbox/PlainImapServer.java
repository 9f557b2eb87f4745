package mesa.intake.mail.mailbox;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * An IMAP server with one mailbox that does no more than it must (RFC 3501): no keywords and no IDLE unless it is told,
 * any number of mails made up when somebody asks for them, and it can hang up at a mail. Mails have the UIDs 1, 2, 3
 * ...
 */
public final class PlainImapServer implements AutoCloseable {

    private static final Pattern LINE = Pattern.compile("(\\S+) (UID )?(\\S+) ?(.*)");
    private static final Pattern PIECE = Pattern.compile("BODY\\.PEEK\\[]<(\\d+)\\.(\\d+)>");

    private final ServerSocket door;
    private final int size;
    private final IntFunction<String> mails;
    private final Set<String> abilities;
    private final Set<Integer> seen = ConcurrentHashMap.newKeySet();
    private final Set<Integer> done = ConcurrentHashMap.newKeySet();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile boolean refusesEverybody;
    private volatile LongPredicate hangsUpAt = uid -> false;

    /**
     * A mailbox of so many mails.
     *
     * @param abilities of {@code KEYWORDS} and {@code IDLE}
     */
    public PlainImapServer(int size, IntFunction<String> mails, String... abilities) throws IOException {
        this.size = size;
        this.mails = mails;
        this.abilities = Set.of(abilities);
        this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        inBackground(this::answerAll);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** How many are marked as seen. */
    public int seen() {
        return seen.size();
    }

    Set<Integer> done() {
        return done;
    }

    /** The commands that came in, without their tags. */
    List<String> asked() {
        return asked;
    }

    void refuseEverybody() {
        refusesEverybody = true;
    }

    void hangUpAt(LongPredicate uid) {
        hangsUpAt = uid;
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work, "plain-imap-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void answerAll() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                inBackground(() -> talk(caller));
            } catch (IOException e) {
                if (!door.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void talk(Socket caller) {
        try (caller;
                var in = new BufferedReader(
                        new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
                var out = new BufferedOutputStream(caller.getOutputStream())) {
            caller.setTcpNoDelay(true);
            say(out, "* OK ready");
            out.flush();
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = LINE.matcher(line);
                if (!command.matches() || !answer(command, in, out)) {
                    return;
                }
                out.flush();
            }
        } catch (IOException e) {
            // the caller is gone
        }
    }

    private boolean answer(Matcher command, BufferedReader in, OutputStream out) throws IOException {
        var verb = command.group(3).toUpperCase();
        var rest = command.group(4);
        asked.add(command.group(2) == null ? verb + " " + rest : "UID " + verb + " " + rest);
        switch (verb) {
            case "CAPABILITY" -> say(out, "* CAPABILITY IMAP4rev1" + (abilities.contains("IDLE") ? " IDLE" : ""));
            case "LOGIN" -> {
                if (refusesEverybody) {
                    say(out, command.group(1) + " NO [AUTHENTICATIONFAILED] no");
                    return true;
                }
            }
            case "SELECT" -> select(out);
            case "SEARCH" -> say(out, "* SEARCH " + search(rest));
            case "FETCH" -> {
                if (!fetch(rest, out)) {
                    return false;
                }
            }
            case "STORE" -> store(rest);
            case "IDLE" -> {
                say(out, "+ idling");
                out.flush();
                in.readLine();
            }
            default -> {}
        }
        say(out, command.group(1) + " OK done");
        return !verb.equals("LOGOUT");
    }

    private void select(OutputStream out) throws IOException {
        say(out, "* " + size + " EXISTS");
        say(out, "* OK [UIDVALIDITY 7] fine");
        say(out, "* OK [UIDNEXT " + (size + 1) + "] fine");
        say(out, "* OK [PERMANENTFLAGS (\\Seen \\Deleted" + (keepsKeywords() ? " \\*" : "") + ")] fine");
    }

    private boolean keepsKeywords() {
        return abilities.contains("KEYWORDS");
    }

    private String search(String what) {
        var within = Pattern.compile("UID ([0-9:,*]+)").matcher(what);
        return (within.find() ? places(within.group(1)) : IntStream.rangeClosed(1, size))
                .filter(uid -> !what.contains("UNSEEN") || !seen.contains(uid))
                .filter(uid -> !what.contains(" SEEN") || seen.contains(uid))
                .filter(uid -> !what.contains("UNKEYWORD") || !done.contains(uid))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private IntStream places(String set) {
        return List.of(set.split(",")).stream().flatMapToInt(this::range);
    }

    private IntStream range(String range) {
        var ends = range.replace("*", Integer.toString(size)).split(":");
        var first = Integer.parseInt(ends[0]);
        var last = Integer.parseInt(ends[ends.length - 1]);
        return IntStream.rangeClosed(Math.min(first, last), Math.min(Math.max(first, last), size));
    }

    private boolean fetch(String what, OutputStream out) throws IOException {
        var items = what.substring(what.indexOf('('));
        for (var place : places(what.substring(0, what.indexOf(' '))).toArray()) {
            if (items.contains("BODY") && hangsUpAt.test(place)) {
                return false;
            }
            var answers = new ArrayList<String>();
            answers.add("UID " + place);
            if (items.contains("RFC822.SIZE")) {
                answers.add("RFC822.SIZE " + mails.apply(place).length());
            }
            if (items.contains("BODY.PEEK[HEADER]")) {
                var mail = mails.apply(place);
                answers.add(literal("BODY[HEADER]", mail.substring(0, mail.indexOf("\r\n\r\n") + 4)));
            }
            var piece = PIECE.matcher(items);
            if (piece.find()) {
                answers.add(piece(place, Integer.parseInt(piece.group(1)), Integer.parseInt(piece.group(2))));
            }
            say(out, "* %d FETCH (%s)".formatted(place, String.join(" ", answers)));
        }
        return true;
    }

    private String piece(int place, int start, int length) {
        var mail = mails.apply(place);
        var first = Math.min(start, mail.length());
        return literal("BODY[]<" + start + ">", mail.substring(first, Math.min(first + length, mail.length())));
    }

    private static String literal(String name, String text) {
        return "%s {%d}\r\n%s".formatted(name, text.length(), text);
    }

    private void store(String what) {
        places(what.substring(0, what.indexOf(' '))).forEach(place -> {
            if (what.contains("\\Seen")) {
                seen.add(place);
            }
            if (keepsKeywords() && what.contains(OpenMailbox.DONE)) {
                done.add(place);
            }
        });
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Numbers from one to the last, for whoever compares. */
    static Set<Integer> upTo(int last) {
        return LongStream.rangeClosed(1, last).mapToObj(Math::toIntExact).collect(Collectors.toSet());
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
