package org.opencowork.pairing.audit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.audit.AuditFilter;
import org.opencowork.pairing.api.audit.AuditSink;
import org.opencowork.pairing.shared.json.TreeJson;
import org.opencowork.pairing.shared.json.TreeJson.Limits;
import org.opencowork.pairing.tck.AuditSinkContract;
import org.opencowork.pairing.tck.SmallDisk;

final class FileAuditTest extends AuditSinkContract {

    private static final long ONE_SEGMENT = 1 << 24;

    @TempDir
    Path directory;

    private final Deque<FileAudit> open = new ArrayDeque<>();

    @AfterEach
    void closeAll() {
        open.forEach(FileAudit::close);
    }

    @Override
    protected AuditSink newStore() {
        return audit(4_000);
    }

    @Test
    void touchesNoDiskBeforeItIsUsed() {
        audit(ONE_SEGMENT).close();

        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void bindsEachLineToTheExactBytesOfTheOneBeforeOverRestartsAndFiles() throws Exception {
        write(1, 10, 2_000);
        write(11, 20, 2_000);

        assertThat(files(".jsonl")).hasSizeGreaterThan(2);
        var prev = "0".repeat(64);
        var seq = 0L;
        for (var file : files(".jsonl")) {
            for (var line : Files.readAllLines(file)) {
                var fields = (Map<?, ?>) TreeJson.read(line, Limits.OURSELVES);
                assertThat(fields.get("seq")).isEqualTo(++seq);
                assertThat(fields.get("prev")).isEqualTo(prev);
                prev = ChainedLine.hash((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        assertThat(seq).isEqualTo(20);
        assertThat(audit(2_000).verify().whole()).isTrue();
    }

    @Test
    void findsAFileThatWasRemovedFromTheMiddle() throws Exception {
        write(1, 40, 2_000);
        Files.delete(segment(2));

        assertThat(audit(2_000).verify().finding()).contains("removed");
    }

    @Test
    void findsThatTheEndWasCutOffAndStillDoesAfterItWentOn() throws Exception {
        write(1, 9, ONE_SEGMENT);
        edit(lines -> lines.subList(6, 9).clear());

        var audit = audit(ONE_SEGMENT);
        assertThat(audit.verify().finding()).contains("Entries 7 to 9");
        audit.append(entry(10));

        assertThat(audit.verify().whole()).isFalse();
        assertThat(audit.verify().finding()).contains("Entries 7 to 9");
    }

    @Test
    void findsThatTheNewestEntryWasChanged() throws Exception {
        write(1, 9, ONE_SEGMENT);
        edit(lines -> lines.set(8, lines.get(8).replace("a-9", "a-x")));

        assertThat(audit(ONE_SEGMENT).verify().finding()).contains("Entry 9");
    }

    @Test
    void saysInTheLogThatTheHeadWasMissing() throws Exception {
        write(1, 9, ONE_SEGMENT);
        Files.delete(directory.resolve("head"));

        var audit = audit(ONE_SEGMENT);

        assertThat(audit.latest(null, 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason()).contains("head was missing"));
        assertThat(audit.verify().whole()).isTrue();
    }

    @Test
    void findsByItselfAfterTheStartThatAnOldEntryWasChangedAndSaysSoInTheLog() throws Exception {
        write(1, 40, 2_000);
        edit(lines -> lines.set(1, lines.get(1).replace("a-2", "a-x")));

        try (var audit = new FileAudit(directory, 2_000, Duration.ZERO, Clock.systemUTC())) {
            await(() -> audit.latest(null, 1).get(0).action().equals("audit.broken"));

            assertThat(audit.latest(null, 1).get(0).reason()).contains("Entry 2 was changed");
            assertThat(audit.health().finding()).contains("Entry 2 was changed");
        }
    }

    @Test
    void looksAtTheNewestFileOnlyUntilAllIsChecked() throws Exception {
        write(1, 40, 2_000);
        var audit = audit(2_000);
        assertThat(audit.health().finding()).contains("newest file is whole");
        audit.verify();
        assertThat(audit.health().finding()).startsWith("All of it was whole");
        var newest = files(".jsonl").get(files(".jsonl").size() - 1);
        Files.writeString(newest, Files.readString(newest).replace("\"id\":\"a-", "\"id\":\"b-"));

        assertThat(audit.health().whole()).isFalse();
    }

    @Test
    void cutsOffALineThatWasNeverFinishedKeepsItAndGoesOn() throws Exception {
        write(1, 9, ONE_SEGMENT);
        Files.writeString(segment(1), "{\"seq\":10,\"pr", StandardOpenOption.APPEND);

        var audit = audit(ONE_SEGMENT);
        audit.append(entry(10));

        assertThat(audit.verify().whole()).isTrue();
        assertThat(audit.latest(null, 2)).extracting(AuditEntry::action).containsExactly("audit.recovered", "test");
        assertThat(files(".torn"))
                .singleElement()
                .satisfies(torn -> assertThat(torn).hasContent("{\"seq\":10,\"pr"));
    }

    @Test
    void goesOnBehindEntriesThatReachedTheDiskThoughTheHeadDidNot() throws Exception {
        write(1, 5, ONE_SEGMENT);
        var olderHead = Files.readString(directory.resolve("head"));
        write(6, 9, ONE_SEGMENT);
        Files.writeString(directory.resolve("head"), olderHead);

        var audit = audit(ONE_SEGMENT);
        audit.append(entry(10));

        assertThat(audit.verify().whole()).isTrue();
        assertThat(audit.verify().entries()).isEqualTo(10);
    }

    @Test
    void saysThatTheDiskIsFullTakesBackWhatWasHalfWrittenAndGoesOnByItself() throws Exception {
        try (var disk = SmallDisk.mountedAt(directory, 256)) {
            var audit = audit(ONE_SEGMENT);
            audit.append(entry(1));
            var ballast = disk.fill();

            assertThatThrownBy(() -> appendUntilItFails(audit))
                    .isInstanceOf(AuditException.class)
                    .hasMessageContaining("disk is full");
            var kept = audit.verify();
            assertThat(kept.whole()).isTrue();
            assertThat(Files.readString(segment(1))).endsWith("\n");

            Files.delete(ballast);
            audit.append(entry(2));
            assertThat(audit.verify().whole()).isTrue();
            assertThat(audit.verify().entries()).isEqualTo(kept.entries() + 1);
            audit.close();
        }
    }

    @Test
    void boundsWhatAHostileRemoteMayWriteAndLetsNoControlCharacterThrough() throws Exception {
        Object nested = "deep";
        for (var i = 0; i < 200; i++) {
            nested = Map.of("n", List.of(nested));
        }
        var hostile = "\u001b[2J\u009b\u202e\ud800\n".repeat(100_000);
        var metadata = Map.of("text", hostile, "nested", nested, "many", Collections.nCopies(1_000_000, "x"));
        var audit = audit(ONE_SEGMENT);

        audit.append(new AuditEntry(
                hostile,
                hostile,
                hostile,
                new Actor(hostile, hostile),
                hostile,
                hostile,
                hostile,
                metadata,
                Instant.EPOCH));

        var text = Files.readString(segment(1));
        assertThat(text).hasSizeLessThan(ChainedLine.MAX_BYTES).endsWith("}\n");
        assertThat(text.strip()
                        .codePoints()
                        .noneMatch(c -> Character.getType(c) == Character.FORMAT || Character.isISOControl(c)))
                .isTrue();
        assertThat(audit.verify().finding()).startsWith("The audit is whole; not signed: there is no keyring");
        assertThat(audit.latest(null, 1))
                .singleElement()
                .satisfies(entry -> assertThat(entry.reason())
                        .startsWith("\u001b[2J\u009b\u202e?\n")
                        .endsWith("…[truncated]"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there the profile directory keeps others out")
    void letsNobodyElseReadTheDirectoryOrAnyFileInIt() throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));

        write(1, 1, ONE_SEGMENT);

        assertThat(mode(directory)).isEqualTo("rwx------");
        assertThat(files(""))
                .hasSize(2)
                .allSatisfy(file -> assertThat(mode(file)).isEqualTo("rw-------"));
    }

    @Test
    void givesNothingBehindItsEndAndNoPieceOfALine() throws Exception {
        write(1, 9, ONE_SEGMENT);
        var audit = audit(ONE_SEGMENT);
        var all = AuditFilter.ofPairing(null);

        assertThat(audit.page(all, "1:999999999999", 5).entries()).isEmpty();
        assertThat(audit.page(all, null, 99).heads()).endsWith(audit.head().orElseThrow());
        assertThat(audit.page(all, "99:0", 5).next()).isNull();
        assertThat(audit.page(all, "1:5", 9).entries())
                .extracting(AuditEntry::id)
                .first()
                .isEqualTo("a-2");
        assertThatThrownBy(() -> audit.page(all, "-1:0", 5)).isInstanceOf(AuditException.class);
    }

    @Test
    void refusesEntriesOnceItIsClosed() throws Exception {
        var audit = audit(ONE_SEGMENT);
        audit.append(entry(1));
        audit.close();

        assertThatThrownBy(() -> audit.append(entry(2)))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("closed");
    }

    private FileAudit audit(long segmentBytes) {
        var audit = new FileAudit(directory, segmentBytes, Duration.ofDays(1), Clock.systemUTC());
        open.push(audit);
        return audit;
    }

    private void write(int from, int to, long segmentBytes) throws AuditException {
        try (var audit = new FileAudit(directory, segmentBytes, Duration.ofDays(1), Clock.systemUTC())) {
            for (var i = from; i <= to; i++) {
                audit.append(entry(i));
            }
        }
    }

    private static void appendUntilItFails(FileAudit audit) throws AuditException {
        for (var i = 0; i < 10_000; i++) {
            audit.append(entry(i));
        }
    }

    private static AuditEntry entry(int number) {
        return new AuditEntry("a-" + number, "p", "test", Actor.UNKNOWN, null, null, null, Map.of(), Instant.EPOCH);
    }

    private Path segment(int number) {
        return new Segments(directory).file(number);
    }

    private void edit(Consumer<List<String>> change) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(segment(1)));
        change.accept(lines);
        Files.write(segment(1), lines);
    }

    private List<Path> files(String suffix) throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .toList();
        }
    }

    private static void await(Callable<Boolean> isSo) throws Exception {
        var patience = System.nanoTime() + 10_000_000_000L;
        while (!isSo.call()) {
            assertThat(System.nanoTime()).isLessThan(patience);
            Thread.sleep(5);
        }
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
