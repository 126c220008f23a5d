package org.opencowork.pairing.desktop.ui.audit;

import java.nio.file.Path;
import java.util.function.Supplier;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JFileChooser;
import org.opencowork.pairing.api.audit.AuditFilter;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** Writes what is asked for into a file, to its very first entry, however many are shown. For the event thread. */
final class ExportButton {

    private final Workbench bench;
    private final Supplier<AuditFilter> filter;
    private final JButton button;
    private final Paragraph said = Paragraph.muted("");

    ExportButton(Workbench bench, Supplier<AuditFilter> filter) {
        this.bench = bench;
        this.filter = filter;
        button = Controls.button("audit.export", bench.text("audit.export"), this::askWhere);
        said.setName("audit.said");
        said.setVisible(false);
    }

    JComponent button() {
        return button;
    }

    /** Returns the line that says what came of it. */
    JComponent said() {
        return said;
    }

    private void askWhere() {
        var chooser = Controls.named(new JFileChooser(), "audit.chooser", bench.text("audit.export"));
        chooser.setSelectedFile(Path.of("pairing-audit.jsonl").toFile());
        if (chooser.showSaveDialog(button) == JFileChooser.APPROVE_OPTION) {
            export(chooser.getSelectedFile().toPath());
        }
    }

    private void export(Path file) {
        var wanted = filter.get();
        say(bench.text("audit.exporting", file), Tone.MUTED);
        bench.background()
                .run(
                        () -> new AuditExport(bench.texts(), bench.ports().trail()).write(wanted, file),
                        count -> say(bench.text("audit.exported", count, file), Tone.GREEN),
                        failed -> say(failed, Tone.RED));
    }

    private void say(String words, Tone tone) {
        said.setVisible(true);
        said.say(words, tone);
        said.revalidate();
    }
}
