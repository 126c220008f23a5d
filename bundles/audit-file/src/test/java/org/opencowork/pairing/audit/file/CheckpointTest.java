package org.opencowork.pairing.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.audit.file.Drawer.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.audit.file.CheckpointKey.Purpose;

/** What can be done to all files of the log, by somebody who knows how they are made, and has no key. */
@Timeout(60)
final class CheckpointTest {

    private static final long ONE_SEGMENT = 1 << 24;
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    Path directory;

    private final Drawer drawer = new Drawer();

    @Test
    void signsTheLineBeforeSoThatACheckpointCanBeCheckedByItself() throws Exception {
        signed(1, 5);

        var lines = lines();
        var checkpoint = ChainedLine.read((lines.get(5) + "\n").getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertThat(checkpoint.entry().action()).isEqualTo("audit.checkpoint");
        var fields = checkpoint.entry().metadata();
        var keyId = String.valueOf(fields.get("keyId"));
        var key = CheckpointKey.read(
                drawer.find(new SecretName("audit.checkpoint." + keyId)).orElseThrow());
        assertThat(key.id()).isEqualTo(keyId);
        var signature = String.valueOf(fields.get("signature"));
        assertThat(key.hasSigned(Purpose.CHECKPOINT, new Head(5, checkpoint.prev()), signature))
                .isTrue();
        assertThat(key.hasSigned(Purpose.CUT, new Head(5, checkpoint.prev()), signature))
                .isFalse();
        assertThat(key.hasSigned(Purpose.CHECKPOINT, new Head(6, checkpoint.prev()), signature))
                .isFalse();
        assertThat(key.hasSigned(Purpose.CHECKPOINT, new Head(5, "0".repeat(64)), signature))
                .isFalse();
        assertThat(finding()).isEqualTo("The audit is whole; signed up to entry 5.");
    }

    @Test
    void goesOnWithTheSameKeyAfterARestartAndSignsNothingTwice() throws Exception {
        signed(1, 5);
        try (var audit = audit(ONE_SEGMENT, SOON)) {
            audit.latest(null, 1);
            Thread.sleep(10 * SOON.toMillis());
            assertThat(audit.verify().entries()).isEqualTo(6);
        }
        signed(6, 9);

        assertThat(finding()).isEqualTo("The audit is whole; signed up to entry 10.");
        assertThat(drawer.secrets.keySet().stream().filter(name -> name.value().startsWith("audit.checkpoint.")))
                .hasSize(1);
    }

    @Test
    void signsAtItsEndWhatCameAfterTheLastTime() throws Exception {
        try (var audit = audit(ONE_SEGMENT, Duration.ofMillis(700))) {
            audit.append(entry(1));
            await(() -> audit.verify().entries() == 2);
            audit.append(entry(2));
        }

        assertThat(finding()).isEqualTo("The audit is whole; signed up to entry 3.");
    }

    @Test
    void signsWhereANewFileIsBegun() throws Exception {
        signed(1, 1);
        try (var audit = audit(3_000, Duration.ofMillis(700))) {
            audit.append(entry(2));
            await(() -> audit.verify().finding().endsWith("signed up to entry 3."));
            for (var i = 3; i <= 30; i++) {
                audit.append(entry(i));
            }
            assertThat(new Segments(directory).numbers()).hasSizeGreaterThan(1);
            var second = Files.readAllLines(new Segments(directory).file(2));
            assertThat(second.get(0) + second.get(1)).contains("\"action\":\"audit.checkpoint\"");
        }
    }

    @Test
    void saysWhatOfItsOwnRestsInASecretStoreSoThatItCanBeMoved() throws Exception {
        signed(1, 5);
        try (var audit = audit(ONE_SEGMENT, NEVER)) {
            assertThat(audit.keptIn(drawer)).containsExactlyInAnyOrderElementsOf(drawer.secrets.keySet());
            assertThat(audit.keptIn(new Drawer())).isEmpty();
        }
    }

    @Test
    void findsThatTheLogWasCutBackToBeforeTheLastCheckpointThoughTheHeadFits() throws Exception {
        signed(1, 5);
        rewrite(lines().subList(0, 3));

        assertThat(finding()).startsWith("Entries 4 to 5 were cut off at the end: they had been signed.");

        try (var audit = audit(ONE_SEGMENT, NEVER)) {
            audit.append(entry(7));
            audit.append(entry(8));
        }
        assertThat(finding()).startsWith("The log up to entry 5 was written anew");
    }

    @Test
    void findsThatAllWasWrittenAnewWithoutTheKey() throws Exception {
        signed(1, 5);
        signed(7, 9);
        var lines = new ArrayList<>(lines());
        lines.set(1, lines.get(1).replace("a-2", "a-x"));
        rewrite(lines);

        assertThat(finding()).isEqualTo("Entry 5, or one before it, is not the one that was signed.");
    }

    @Test
    void goesOnWhileTheKeyringIsLockedSaysSoAndSignsLater() throws Exception {
        drawer.locked = true;
        try (var audit = audit(ONE_SEGMENT, SOON)) {
            audit.append(entry(1));
            Thread.sleep(5 * SOON.toMillis());
            assertThat(audit.verify().finding()).isEqualTo("The audit is whole; not signed: the keyring is locked.");

            drawer.locked = false;
            await(() -> audit.verify().finding().endsWith("signed up to entry 1."));
        }
        drawer.locked = true;
        assertThat(finding()).isEqualTo("The audit is whole; its signatures were not checked: the keyring is locked.");
    }

    /** Adds these entries, and then a checkpoint. */
    private void signed(int from, int to) throws Exception {
        try (var audit = audit(ONE_SEGMENT, NEVER)) {
            for (var i = from; i <= to; i++) {
                audit.append(entry(i));
            }
        }
        try (var audit = audit(ONE_SEGMENT, SOON)) {
            await(() -> audit.latest(null, 1).get(0).action().equals("audit.checkpoint"));
        }
    }

    private FileAudit audit(long segmentBytes, Duration checkpointEvery) {
        return new FileAudit(
                directory, Rotation.bySize(segmentBytes), NEVER, Clock.systemUTC(), drawer, checkpointEvery);
    }

    private String finding() throws Exception {
        try (var audit = audit(ONE_SEGMENT, NEVER)) {
            return audit.verify().finding();
        }
    }

    private List<String> lines() throws Exception {
        return Files.readAllLines(new Segments(directory).file(1));
    }

    /** Writes these entries as a log of their own, each bound to the one before, and a head that fits. */
    private void rewrite(List<String> lines) throws Exception {
        var log = new ByteArrayOutputStream();
        var head = Head.NONE;
        for (var line : lines) {
            var bytes = ChainedLine.bytes(head.seq() + 1, head.hash(), "{" + line.substring(line.indexOf("\"id\"")));
            log.writeBytes(bytes);
            head = new Head(head.seq() + 1, ChainedLine.hash(bytes));
        }
        Files.write(new Segments(directory).file(1), log.toByteArray());
        try (var file = HeadFile.open(directory, head)) {
            file.flush();
        }
    }

    private static AuditEntry entry(int number) {
        return new AuditEntry("a-" + number, "p", "test", Actor.UNKNOWN, null, null, null, Map.of(), Instant.EPOCH);
    }
}
