package org.opencowork.pairing.audit.file;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditEntry;

/**
 * An entry that signs the line before it, whose number and hash it has by its own place in the chain.
 *
 * @param signed the line before it
 * @param signature in hex
 */
record Checkpoint(Head signed, String keyId, String signature) {

    private static final String ID_START = "checkpoint-";

    /** By this a checkpoint is told from other lines without reading them. */
    private static final byte[] MARK = ("\"id\":\"" + ID_START).getBytes(StandardCharsets.US_ASCII);

    /** Returns the entry that is to follow this line, as text. */
    static String after(Head line, CheckpointKey key, Clock clock) {
        return ChainedLine.text(new AuditEntry(
                ID_START + UUID.randomUUID(),
                null,
                AuditAction.AUDIT_CHECKPOINT.wire(),
                OwnEntry.ACTOR,
                null,
                null,
                null,
                Map.of("keyId", key.id(), "signature", key.sign(CheckpointKey.Purpose.CHECKPOINT, line)),
                clock.instant()));
    }

    /** Returns what a line signs, or empty if it is an entry of another kind. */
    static Optional<Checkpoint> in(LineScanner lines, Head before) {
        var from = lines.start() + ChainedLine.startAfter(before).length;
        return isMarked(lines, from) ? ChainedLine.read(lines.line()).flatMap(Checkpoint::of) : Optional.empty();
    }

    private static boolean isMarked(LineScanner lines, int from) {
        return lines.end() - from > MARK.length
                && Arrays.equals(lines.buffer(), from, from + MARK.length, MARK, 0, MARK.length);
    }

    private static Optional<Checkpoint> of(ChainedLine line) {
        var fields = line.entry().metadata();
        var keyId = Tree.text(fields, "keyId");
        var signature = Tree.text(fields, "signature");
        return line.entry().action().equals(AuditAction.AUDIT_CHECKPOINT.wire())
                        && keyId.isPresent()
                        && signature.isPresent()
                ? Optional.of(new Checkpoint(new Head(line.seq() - 1, line.prev()), keyId.get(), signature.get()))
                : Optional.empty();
    }
}
