package org.opencowork.pairing.audit.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditEntry;

/**
 * An entry that says that the log begins later from now on, as it is not kept for ever. It is signed, so that who has no
 * key cannot take old entries away and say that it was us.
 *
 * @param upTo the newest line that may be gone
 * @param signature in hex
 */
record Cut(Head upTo, String keyId, String signature) {

    private static final String ID_START = "cut-";

    /** Ours alone: within a text of the entry, each quotation mark has a backslash before it. */
    private static final byte[] MARK = (",\"id\":\"" + ID_START).getBytes(StandardCharsets.US_ASCII);

    private static final int MARK_WITHIN = 128;

    /** Returns the entry as text. */
    static String of(Head upTo, CheckpointKey key, Duration keep, Clock clock) {
        return ChainedLine.text(new AuditEntry(
                ID_START + UUID.randomUUID(),
                null,
                AuditAction.AUDIT_CUT.wire(),
                OwnEntry.ACTOR,
                null,
                null,
                "The entries up to " + upTo.seq() + " were kept for " + keep.toDays() + " days, and are taken away.",
                Map.of(
                        "upTo",
                        upTo.seq(),
                        "hash",
                        upTo.hash(),
                        "keyId",
                        key.id(),
                        "signature",
                        key.sign(CheckpointKey.Purpose.CUT, upTo)),
                clock.instant()));
    }

    /** Returns the newest one of the log, which goes furthest; empty if nothing was ever taken away. */
    static Optional<Cut> newest(Segments segments, List<Integer> numbers) throws IOException {
        var newestFirst = new ArrayList<>(numbers);
        Collections.reverse(newestFirst);
        for (var number : newestFirst) {
            var found = lastIn(Files.newInputStream(segments.file(number)));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Cut> lastIn(InputStream file) throws IOException {
        byte[] marked = null;
        try (var lines = new LineScanner(file, Long.MAX_VALUE)) {
            while (lines.next()) {
                if (isMarked(lines)) {
                    marked = lines.line();
                }
            }
        }
        return marked == null ? Optional.empty() : ChainedLine.read(marked).flatMap(Cut::of);
    }

    private static boolean isMarked(LineScanner lines) {
        var end = Math.min(lines.start() + MARK_WITHIN, lines.end()) - MARK.length;
        for (var at = lines.start(); at < end; at++) {
            if (Arrays.equals(lines.buffer(), at, at + MARK.length, MARK, 0, MARK.length)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Cut> of(ChainedLine line) {
        var fields = line.entry().metadata();
        var upTo = Tree.whole(fields, "upTo");
        var hash = Tree.text(fields, "hash");
        var keyId = Tree.text(fields, "keyId");
        var signature = Tree.text(fields, "signature");
        return line.entry().action().equals(AuditAction.AUDIT_CUT.wire())
                        && upTo.isPresent()
                        && hash.isPresent()
                        && keyId.isPresent()
                        && signature.isPresent()
                ? Optional.of(new Cut(new Head(upTo.get(), hash.get()), keyId.get(), signature.get()))
                : Optional.empty();
    }
}
