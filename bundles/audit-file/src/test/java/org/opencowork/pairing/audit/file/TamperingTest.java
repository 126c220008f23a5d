package org.opencowork.pairing.audit.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditException;

/** Everything that can be done to a log of a thousand entries by a person with an editor. */
final class TamperingTest {

    private static final int ENTRIES = 1_000;

    /** How many entries lie between two that the whole check is asked about. */
    private static final int STRIDE = 7;

    @TempDir
    Path directory;

    private final List<byte[]> lines = new ArrayList<>();
    private final List<Head> heads = new ArrayList<>(List.of(Head.NONE));
    private Path file;
    private FileAudit audit;

    @BeforeEach
    void write() throws Exception {
        file = new Segments(directory).file(1);
        audit = new FileAudit(directory, 1 << 24, Duration.ofDays(1), Clock.systemUTC());
        for (var i = 1; i <= ENTRIES; i++) {
            audit.append(entry(i));
        }
        try (var scanner = new LineScanner(Files.newInputStream(file), Long.MAX_VALUE)) {
            while (scanner.next()) {
                lines.add(scanner.line());
                heads.add(new Head(lines.size(), ChainedLine.hash(scanner.line())));
            }
        }
        assertThat(lines).hasSize(ENTRIES);
        assertThat(audit.verify().entries()).isEqualTo(ENTRIES);
    }

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void breaksTheChainWithinALineOfAnySingleChangedByte() {
        for (var i = 0; i < ENTRIES; i++) {
            var text = joined(lines.subList(i, Math.min(i + 2, ENTRIES)));
            for (var at = 0; at < lines.get(i).length; at++) {
                text[at] ^= (byte) (1 << (at % 8));

                assertThat(goesOn(i, text)).as("line %d, byte %d", i + 1, at).isFalse();

                text[at] ^= (byte) (1 << (at % 8));
            }
            assertThat(goesOn(i, text)).isTrue();
        }
    }

    @Test
    void namesTheVeryEntryInWhichAByteWasChanged() throws Exception {
        var whole = joined(lines);
        var start = 0;
        for (var i = 0; i < ENTRIES; i++) {
            var length = lines.get(i).length;
            if (i % STRIDE == 0) {
                var at = start + i * 37 % (length - 1);
                whole[at] ^= 1;
                Files.write(file, whole);
                whole[at] ^= 1;

                assertFound("Entry " + (i + 1) + " ", i + 1);
            }
            start += length;
        }
    }

    @Test
    void namesEachEntryThatWasRemoved() throws Exception {
        for (var i = 0; i < ENTRIES - 1; i += STRIDE) {
            var fewer = new ArrayList<>(lines);
            fewer.remove(i);
            Files.write(file, joined(fewer));

            assertFound("Entry " + (i + 1) + " was removed", i + 1);
        }
    }

    @Test
    void namesEachEntryThatWasDoubled() throws Exception {
        for (var i = 0; i < ENTRIES - 1; i += STRIDE) {
            var more = new ArrayList<>(lines);
            more.add(i + 1, lines.get(i));
            Files.write(file, joined(more));

            assertFound("Entry " + (i + 1) + " stands a second time", i + 2);
        }
    }

    @Test
    void namesEachEntryThatWasMoved() throws Exception {
        for (var i = 0; i < ENTRIES - 5; i += STRIDE) {
            var swapped = new ArrayList<>(lines);
            Collections.swap(swapped, i, i + 1);
            Files.write(file, joined(swapped));
            assertFound("Entry " + (i + 2) + " was moved or doubled", i + 1);

            var moved = new ArrayList<>(lines);
            moved.add(i + 4, moved.remove(i));
            Files.write(file, joined(moved));
            assertFound("Entry " + (i + 1) + " was moved", i + 5);
        }
    }

    @Test
    void saysHowManyWereCutOffWhereverTheCutIs() throws Exception {
        for (var left = 0; left < ENTRIES - 1; left += STRIDE) {
            Files.write(file, joined(lines.subList(0, left)));

            assertThat(audit.verify().finding()).startsWith("Entries " + (left + 1) + " to 1000 were cut off");
        }
    }

    private void assertFound(String finding, int line) throws AuditException {
        var verdict = audit.verify();
        assertThat(verdict.whole()).isFalse();
        assertThat(verdict.finding())
                .startsWith(finding)
                .containsPattern(Pattern.compile("audit-00000001.jsonl, line " + line + "\\)"));
    }

    /** Tells whether lines from this one on, taken as the check takes them, lead to what was written. */
    private boolean goesOn(int first, byte[] text) {
        var walk = new ChainWalk(heads.get(first));
        for (var start = 0; start < text.length; ) {
            var end = start;
            while (text[end++] != '\n' && end < text.length) {
                // On to the next byte.
            }
            if (!walk.take(text, start, end)) {
                return false;
            }
            start = end;
        }
        return walk.last().equals(heads.get(Math.min(first + 2, ENTRIES)));
    }

    private static byte[] joined(List<byte[]> lines) {
        var joined = new ByteArrayOutputStream();
        lines.forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    private static AuditEntry entry(int number) throws IOException {
        return new AuditEntry(
                "aud_" + number,
                "pairing_" + number % 3,
                "command.completed",
                new Actor("actor", "Someone"),
                "ses_" + number % 7,
                "cmd_" + number,
                number % 2 == 0 ? null : "it was asked",
                Map.of("kind", "prompt"),
                Instant.EPOCH.plusSeconds(number));
    }
}
