package org.opencowork.pairing.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.audit.file.Drawer.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditEntry;

/** Entries that are kept for ten days, in files of a day each. */
@Timeout(60)
final class RetentionTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofMillis(20);
    private static final Rotation TEN_DAYS = new Rotation(1 << 24, DAY, DAY.multipliedBy(10));
    private static final Rotation FOR_EVER = new Rotation(1 << 24, DAY, Duration.ZERO);

    @TempDir
    Path directory;

    private final Drawer drawer = new Drawer();
    private final Days days = new Days();

    @Test
    void beginsANewFileEachDay() throws Exception {
        fiveDays();

        assertThat(files()).containsExactly(1, 2, 3, 4, 5);
        assertThat(finding()).isEqualTo("The audit is whole; not signed yet.");
    }

    @Test
    void takesAwayWholeFilesOnceAllInThemHasBeenKeptLongEnoughAndSaysSo() throws Exception {
        fiveDays();
        days.pass(9);

        cutTo(4);

        assertThat(files()).containsExactly(4, 5, 6);
        assertThat(finding())
                .startsWith("The audit is whole from entry 7 on; older ones were taken away; signed up to");
        assertThat(ofKind(AuditAction.AUDIT_CUT)).singleElement().satisfies(entry -> {
            assertThat(entry.metadata()).containsEntry("upTo", 6L);
            assertThat(entry.reason()).isEqualTo("The entries up to 6 were kept for 10 days, and are taken away.");
        });
    }

    @Test
    void neverTakesTheNewestFileAway() throws Exception {
        fiveDays();
        days.pass(1_000);

        cutTo(6);

        assertThat(files()).containsExactly(6);
    }

    @Test
    void takesNothingAwayWhileNoKeyCanSignThat() throws Exception {
        fiveDays();
        days.pass(9);
        drawer.locked = true;
        try (var audit = audit(TEN_DAYS, SOON)) {
            audit.append(entry(99, days.instant()));
            await(() -> drawer.refusals.get() > 1);
        }

        assertThat(files()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void isWholeAfterACrashInBetweenAndTakesTheRestAwayLater() throws Exception {
        fiveDays();
        var second = Files.readString(file(2));
        var third = Files.readString(file(3));
        days.pass(9);
        cutTo(4);

        Files.writeString(file(3), third);
        assertThat(finding()).startsWith("The audit is whole from entry 5 on");
        Files.writeString(file(2), second);
        assertThat(finding()).startsWith("The audit is whole from entry 3 on");

        try (var audit = audit(TEN_DAYS, SOON)) {
            audit.append(entry(99, days.instant()));
            await(() -> files().get(0) == 4);
            assertThat(audit.verify().whole()).isTrue();
        }
    }

    @Test
    void findsThatMoreWasTakenAwayThanItSaid() throws Exception {
        fiveDays();
        days.pass(9);
        cutTo(4);

        Files.delete(file(4));

        assertThat(finding()).isEqualTo("Entries 7 to 8 were removed: the next (audit-00000005.jsonl, line 1) is 9.");
    }

    @Test
    void believesNoCutOfSomebodyWithoutTheKey() throws Exception {
        fiveDays();
        try (var audit = audit(FOR_EVER, SOON)) {
            audit.append(entry(99, days.instant()));
            await(() -> audit.verify().finding().contains("signed up to"));
        }
        var upTo = new Segments(directory).last(2).orElseThrow().line();
        Files.delete(file(1));
        Files.delete(file(2));
        forge(Cut.of(upTo, CheckpointKey.make(), DAY, days));

        assertThat(finding()).startsWith("Entries 1 to 4 were removed");
    }

    @Test
    void saysThatNobodyCouldTellWhetherACutIsOursWhileTheKeyringIsLocked() throws Exception {
        fiveDays();
        days.pass(9);
        cutTo(4);
        drawer.locked = true;

        assertThat(finding()).contains("from entry 7 on").contains("were not checked: the keyring is locked");
    }

    /** Two entries on each. */
    private void fiveDays() throws Exception {
        try (var audit = audit(FOR_EVER, Duration.ofDays(1))) {
            for (var number = 1; number <= 10; number++) {
                audit.append(entry(number, days.instant()));
                if (number % 2 == 0 && number < 10) {
                    days.pass(1);
                }
            }
        }
    }

    /** Has old files taken away, until the log begins with this one. */
    private void cutTo(int first) throws Exception {
        try (var audit = audit(TEN_DAYS, SOON)) {
            audit.latest(null, 1);
            await(() -> files().get(0) == first);
        }
    }

    /** Appends a line as the log would, with a head that fits. */
    private void forge(String entry) throws Exception {
        var newest = files().get(files().size() - 1);
        var last = new Segments(directory).last(newest).orElseThrow().line();
        var line = ChainedLine.bytes(last.seq() + 1, last.hash(), entry);
        Files.writeString(file(newest), new String(line, StandardCharsets.UTF_8), StandardOpenOption.APPEND);
        try (var head = HeadFile.open(directory, new Head(last.seq() + 1, ChainedLine.hash(line)))) {
            head.flush();
        }
    }

    private FileAudit audit(Rotation rotation, Duration checkpointEvery) {
        return new FileAudit(directory, rotation, DAY, days, drawer, checkpointEvery);
    }

    private String finding() throws Exception {
        try (var audit = audit(FOR_EVER, DAY)) {
            return audit.verify().finding();
        }
    }

    private List<AuditEntry> ofKind(AuditAction action) throws Exception {
        try (var audit = audit(FOR_EVER, DAY)) {
            return audit.latest(null, 100).stream()
                    .filter(entry -> entry.action().equals(action.wire()))
                    .toList();
        }
    }

    private List<Integer> files() throws Exception {
        return new Segments(directory).numbers();
    }

    private Path file(int number) {
        return new Segments(directory).file(number);
    }

    private static AuditEntry entry(int number, Instant at) {
        return new AuditEntry("a-" + number, "p", "test", Actor.UNKNOWN, null, null, null, Map.of(), at);
    }

    /** A clock that goes on by whole days. */
    private static final class Days extends Clock {

        private volatile Instant now = Instant.parse("2026-01-01T12:00:00Z");

        private void pass(int days) {
            now = now.plus(Duration.ofDays(days));
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
