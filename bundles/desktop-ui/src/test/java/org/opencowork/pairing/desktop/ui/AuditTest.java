package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.text.JTextComponent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.audit.AuditFilter;
import org.opencowork.pairing.api.audit.AuditHead;
import org.opencowork.pairing.api.audit.AuditPage;
import org.opencowork.pairing.api.audit.AuditTrail;
import org.opencowork.pairing.api.audit.AuditVerdict;
import org.opencowork.pairing.desktop.ui.model.Ports;

class AuditTest extends OpenWindow {

    private static final int AUDIT = 3;
    private static final int MANY = 10_000;

    @TempDir
    Path directory;

    private final List<AuditEntry> entries = new ArrayList<>();

    private final AuditTrail trail = new AuditTrail() {
        @Override
        public List<AuditEntry> matching(AuditFilter filter, int limit) {
            var admitted = entries.stream().filter(filter::admits).toList();
            return admitted.subList(Math.max(0, admitted.size() - limit), admitted.size());
        }

        @Override
        public AuditPage page(AuditFilter filter, @Nullable String cursor, int limit) throws AuditException {
            var page = AuditTrail.super.page(filter, cursor, limit);
            var heads = page.entries().stream()
                    .map(entry -> new AuditHead(entries.indexOf(entry) + 1L, "hash of " + entry.id()))
                    .toList();
            return new AuditPage(page.entries(), heads, page.next());
        }

        @Override
        public AuditVerdict verify() {
            return new AuditVerdict(true, entries.size(), "No entry was changed, removed or moved.");
        }
    };

    @Override
    void prepare() {
        super.prepare();
        pairings.add("Gateway", PairingStatus.DISABLED, null, Map.of());
        var actions = AuditAction.values();
        for (var i = 0; i < MANY; i++) {
            add(
                    "p-1",
                    actions[i % actions.length],
                    "Anna",
                    "reason " + i,
                    Instant.now().minusSeconds(2L * (MANY - i)));
        }
        add("p-2", AuditAction.COMMAND_BLOCKED, "Eve", "<html>Prompting from remote is switched off.", Instant.now());
    }

    @Override
    Ports ports() {
        return new Ports(pairings, sessions, null, null, trail, null, List.of());
    }

    @Test
    void showsThousandsOfEntriesTheNewestFirstAndTheChainInOneLine() {
        openPage();

        var table = Screen.find(JTable.class, "audit.table");
        assertThat(table.getRowCount()).isEqualTo(MANY);
        assertThat(Screen.onEdt(() -> table.getValueAt(0, 1))).isEqualTo("Command refused");
        Screen.eventually(
                () -> assertThat(textOf("audit.chain"))
                        .matches(
                                "The chain is whole, 10,001 entries, looked at .*\\. No entry was changed, removed or moved\\."));
        assertThat(textOf("audit.details")).contains("reason: <html>Prompting from remote is switched off.");
        assertThat(Screen.onEdt(() -> drawn(table).getClientProperty("html")))
                .as("drawn as HTML")
                .isNull();
        Screen.picture(window(), "audit-light");

        assertThat(textOf("audit.found")).isEqualTo("The newest 10,000 entries; there are older ones");
        Screen.press("audit.more");
        Screen.eventually(() -> assertThat(table.getRowCount()).isEqualTo(MANY + 1));
        assertThat(Screen.find(JButton.class, "audit.more").isEnabled()).isFalse();
    }

    @Test
    void filtersByPairingActionTimeAndText() {
        openPage();
        var table = Screen.find(JTable.class, "audit.table");

        Screen.fill("audit.text", "REASON 77");
        Screen.eventually(() -> assertThat(table.getRowCount()).isEqualTo(111));
        Screen.fill("audit.text", "");

        select("audit.pairing", 2);
        Screen.eventually(() -> assertThat(table.getRowCount()).isEqualTo(1));
        select("audit.pairing", 0);

        select("audit.action", 1);
        Screen.eventually(() -> assertThat(table.getRowCount()).isBetween(300, 400));
        select("audit.action", 0);

        select("audit.age", 1);
        Screen.eventually(() -> assertThat(table.getRowCount()).isBetween(1_700, 1_801));
    }

    @Test
    void exportsAllThatIsAskedForHoweverManyAreShown() {
        openPage();
        var file = directory.resolve("all.jsonl");

        export(file);

        Screen.eventually(() -> assertThat(textOf("audit.said")).startsWith("10,001 entries are in"));
        assertThat(file).content().hasLineCount(MANY + 1);
    }

    /** What takes a tenth of a second is felt as a window that sticks; one look may be slow on a busy computer. */
    @Test
    void scrollsThroughTenThousandEntriesWithoutSticking() {
        openPage();
        var table = Screen.find(JTable.class, "audit.table");
        var took = new ArrayList<Duration>();

        for (var row = 0; row < MANY; row += MANY / 50) {
            var wanted = row;
            var begin = System.nanoTime();
            Screen.onEdt(() -> {
                table.scrollRectToVisible(table.getCellRect(wanted, 0, true));
                table.paintImmediately(table.getVisibleRect());
                return wanted;
            });
            took.add(Duration.ofNanos(System.nanoTime() - begin));
        }

        Collections.sort(took);
        assertThat(took.get(took.size() / 2)).isLessThan(Duration.ofMillis(100));
    }

    @Test
    void exportsWhatIsAskedForAndOverwritesNothing() throws Exception {
        openPage();
        Screen.fill("audit.text", "switched off");
        var file = directory.resolve("audit.jsonl");

        export(file);
        Screen.eventually(() -> assertThat(textOf("audit.said")).startsWith("One entry is in"));
        assertThat(Files.readAllLines(file))
                .singleElement()
                .asString()
                .contains("\"action\":\"command.blocked\"")
                .containsPattern("\"seq\":[0-9]+,\"hash\":\"hash of ");

        Files.writeString(file, "mine");
        export(file);
        Screen.eventually(() -> assertThat(textOf("audit.said")).contains("already"));
        assertThat(file).hasContent("mine");
    }

    /** The cell of the newest entry's reason. */
    private static JComponent drawn(JTable table) {
        return (JComponent) table.prepareRenderer(table.getCellRenderer(0, 4), 0, 4);
    }

    private static void export(Path file) {
        Screen.press("audit.export");
        var chooser = Screen.find(JFileChooser.class, "audit.chooser");
        Screen.onEdt(() -> {
            chooser.setSelectedFile(file.toFile());
            chooser.approveSelection();
            return true;
        });
    }

    private static void openPage() {
        Screen.onEdt(() -> {
            Screen.find(JTabbedPane.class, "local").setSelectedIndex(AUDIT);
            return true;
        });
        Screen.eventually(
                () -> assertThat(Screen.find(JTable.class, "audit.table").getRowCount())
                        .isPositive());
    }

    private static void select(String box, int index) {
        Screen.onEdt(() -> {
            Screen.find(JComboBox.class, box).setSelectedIndex(index);
            return true;
        });
    }

    private static String textOf(String name) {
        return Screen.find(JTextComponent.class, name).getText();
    }

    private void add(String pairing, AuditAction action, String who, String reason, Instant at) {
        entries.add(new AuditEntry(
                "a-" + entries.size(),
                pairing,
                action.wire(),
                new Actor("u", who),
                "ses_4c1f",
                null,
                reason,
                Map.of(),
                at));
    }
}
