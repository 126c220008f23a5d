package org.opencowork.pairing.desktop.ui.create;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dialog.ModalityType;
import java.awt.Window;
import java.util.List;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import org.opencowork.pairing.desktop.ui.base.Ask;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** A dialog around a form, with a line for why something was refused; the form scrolls, the buttons stay. */
final class FormDialog {

    private static final int WIDE = 660;
    private static final int HIGH = 800;

    private final Workbench bench;
    private final Component over;
    private final String kind;
    private final JDialog dialog;
    private final JButton go;
    private final Paragraph said = new Paragraph("", Tone.RED);

    /** {@code kind} is the start of its keys and names; {@code wanted} runs when the person is done with the form. */
    FormDialog(Workbench bench, Component over, String kind, Runnable wanted) {
        this.bench = bench;
        this.over = over;
        this.kind = kind;
        dialog = new JDialog(
                SwingUtilities.getWindowAncestor(over), bench.text(kind + ".title"), ModalityType.DOCUMENT_MODAL);
        dialog.setName(kind);
        dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        go = Controls.primary(kind + ".go", bench.text(kind + ".go"), wanted);
        said.setName(kind + ".said");
        said.setVisible(false);
    }

    /** Shows it with this form, and returns once it is closed. */
    void show(JComponent... form) {
        var head =
                Boxes.column(4, Labels.title(bench.text(kind + ".title")), Paragraph.muted(bench.text(kind + ".is")));
        var cancel = Controls.button(kind + ".cancel", bench.text("create.cancel"), dialog::dispose);
        var sheet = Boxes.column(Boxes.WIDE, head);
        for (var part : form) {
            sheet.add(part);
        }
        var content = new JPanel(new BorderLayout());
        content.add(Boxes.page(sheet));
        content.add(
                Boxes.padded(Boxes.column(Boxes.GAP, said, Boxes.trailing(cancel, go)), 14, Boxes.WIDE + Boxes.GAP),
                BorderLayout.PAGE_END);
        Ask.show(dialog, content, over, WIDE, HIGH);
    }

    /** Returns the window that it stands over. */
    Window owner() {
        return dialog.getOwner();
    }

    void letGo(boolean possible) {
        go.setEnabled(possible);
    }

    /** Goes on at once where nothing could harm; otherwise only if the person means it. */
    void askAbout(List<String> risks, Runnable yes) {
        if (risks.isEmpty()) {
            yes.run();
            return;
        }
        var question = new Ask.Question(
                bench.text("risks.title"),
                bench.text("risks.words", "•  " + String.join("\n•  ", risks)),
                bench.text("risks.yes"),
                bench.text("risks.no"));
        Ask.confirm(go, "risks.ask", question, yes);
    }

    void refuse(String why) {
        said.say(why, Tone.RED);
        said.setVisible(true);
        dialog.getContentPane().revalidate();
    }

    void close() {
        dialog.dispose();
    }
}
