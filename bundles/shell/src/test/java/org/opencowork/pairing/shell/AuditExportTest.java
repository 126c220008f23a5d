package org.opencowork.pairing.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditFilter;
import org.opencowork.pairing.api.audit.AuditTrail;
import org.opencowork.pairing.api.audit.AuditVerdict;
import org.opencowork.pairing.api.desktop.PairingException;

class AuditExportTest {

    private static final int ENTRIES = 1_250;

    private final AuditTrail trail = new AuditTrail() {
        @Override
        public List<AuditEntry> matching(AuditFilter filter, int limit) {
            return IntStream.rangeClosed(1, ENTRIES)
                    .mapToObj(AuditExportTest::entry)
                    .filter(filter::admits)
                    .toList();
        }

        @Override
        public AuditVerdict verify() {
            return new AuditVerdict(true, ENTRIES, "whole");
        }
    };

    private final Operations operations = new Operations(new Ports(null, null, null, trail));

    @Test
    void givesAllOfTheAuditInPagesTheOldestFirst() throws Exception {
        assertThat(exported(Map.of()))
                .extracting(line -> line.get("id"))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ENTRIES)
                        .mapToObj(i -> (Object) ("a-" + i))
                        .toList());
    }

    @Test
    void givesOnlyWhatIsAskedForAndInTheFormThatIsAskedFor() throws Exception {
        assertThat(exported(Map.of("pairing", "p-1", "since", "1970-01-01T00:20:00Z", "format", "ocsf")))
                .hasSize(25)
                .allSatisfy(line -> assertThat(line).containsEntry("class_uid", 6003));
    }

    @Test
    void callsAnUnknownFormatInvalid() {
        assertThatThrownBy(() -> operations.run("audit.export", new Arguments(Map.of("format", "csv"))))
                .isInstanceOf(PairingException.class)
                .hasMessageContaining("jsonl or ocsf");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> exported(Map<String, Object> asked) throws PairingException {
        var lines = new ArrayList<Map<String, Object>>();
        var arguments = new HashMap<>(asked);
        Object next;
        do {
            var page = (Map<String, Object>) operations.run("audit.export", new Arguments(Map.copyOf(arguments)));
            var entries = (List<Map<String, Object>>) page.get("entries");
            assertThat(entries).hasSizeLessThanOrEqualTo(500);
            lines.addAll(entries);
            next = page.get("next");
            arguments.put("cursor", String.valueOf(next));
        } while (next != null);
        return lines;
    }

    private static AuditEntry entry(int number) {
        return new AuditEntry(
                "a-" + number,
                "p-" + number % 2,
                "command.accepted",
                Actor.UNKNOWN,
                null,
                null,
                null,
                Map.of(),
                Instant.ofEpochSecond(number));
    }
}
