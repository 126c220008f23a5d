package org.opencowork.pairing.audit.file;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.shared.json.BrokenJsonException;
import org.opencowork.pairing.shared.json.TreeJson;
import org.opencowork.pairing.shared.json.TreeJson.Limits;

/**
 * A line of the log: its number, the hash of the exact bytes of the line before it, and the entry.
 *
 * @param prev SHA-256 in hex, of the whole line with its line feed
 */
record ChainedLine(long seq, String prev, AuditEntry entry) {

    /** No entry takes as many bytes as this. */
    static final int MAX_BYTES = 512 * 1024;

    /** What must not reach a terminal as it is: controls and invisible marks. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    /** Returns the entry as the text of a JSON object, bounded, with nothing in it that a terminal would obey. */
    static String text(AuditEntry entry) {
        var json = TreeJson.write(Bounds.within(entry.toTree()));
        return Plain.is(json)
                ? json
                : UNPRINTABLE.matcher(json).replaceAll(found -> Matcher.quoteReplacement(escaped(found.group())));
    }

    /** Returns the bytes of a line, with its line feed. */
    static byte[] bytes(long seq, String prev, String entry) {
        return (start(seq, prev) + entry.substring(1) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the bytes with which the line after this one begins. */
    static byte[] startAfter(Head head) {
        return start(head.seq() + 1, head.hash()).getBytes(StandardCharsets.US_ASCII);
    }

    private static String start(long seq, String prev) {
        return "{\"seq\":" + seq + ",\"prev\":\"" + prev + "\",";
    }

    static String hash(byte[] line) {
        return HexFormat.of().formatHex(sha256().digest(line));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java runtime lacks SHA-256", missing);
        }
    }

    /** Returns what the line says, or empty if it is no line of ours. */
    static Optional<ChainedLine> read(byte[] line) {
        try {
            var fields = Tree.object(TreeJson.read(line, Limits.OURSELVES)).orElseThrow();
            var seq = Tree.whole(fields, "seq").orElseThrow();
            return Optional.of(new ChainedLine(seq, Tree.text(fields, "prev").orElseThrow(), entry(fields)));
        } catch (BrokenJsonException | NoSuchElementException | DateTimeException foreign) {
            return Optional.empty();
        }
    }

    private static AuditEntry entry(Map<String, Object> fields) {
        return new AuditEntry(
                Tree.text(fields, "id").orElseThrow(),
                Tree.text(fields, "pairingId").orElse(null),
                Tree.text(fields, "action").orElseThrow(),
                new Actor(
                        Tree.text(fields, "actorId").orElse(null),
                        Tree.text(fields, "actorLabel").orElse(null)),
                Tree.text(fields, "sessionId").orElse(null),
                Tree.text(fields, "commandId").orElse(null),
                Tree.text(fields, "reason").orElse(null),
                Tree.object(fields, "metadata").orElse(Map.of()),
                Instant.parse(Tree.text(fields, "createdAt").orElseThrow()));
    }

    private static String escaped(String character) {
        return character.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }
}
