package org.opencowork.pairing.desktop.ui.create;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dialog.ModalityType;
import java.net.InetAddress;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;
import org.opencowork.pairing.api.Limits;
import org.opencowork.pairing.api.desktop.NewPairing;
import org.opencowork.pairing.api.desktop.PairingDraft;
import org.opencowork.pairing.desktop.ui.base.Ask;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** Asks for what a new pairing needs, makes it, and hands over to the showing of its token. For the event thread. */
public final class NewPairingDialog {

    private static final int WIDE = 640;
    private static final int HIGH = 760;

    private final Workbench bench;
    private final JDialog dialog;
    private final JTextField label;
    private final JTextField device;
    private final UrlField url;
    private final SessionChoice sessions;
    private final PolicyChoice policies;
    private final TermChoice term;
    private final JCheckBox connect;
    private final JButton create;
    private final Paragraph said = new Paragraph("", Tone.RED);

    private NewPairingDialog(Workbench bench, Component over) {
        this.bench = bench;
        dialog = new JDialog(
                SwingUtilities.getWindowAncestor(over), bench.text("create.title"), ModalityType.DOCUMENT_MODAL);
        create = Controls.primary("create.create", bench.text("create.create"), this::askAboutRisks);
        label = field("create.label");
        device = field("create.device");
        url = new UrlField(bench, this::check);
        sessions = new SessionChoice(bench);
        term = new TermChoice(bench);
        policies = new PolicyChoice(bench, this::showTerm);
        connect = Controls.named(
                new JCheckBox(bench.text("create.connect"), true), "create.connect", bench.text("create.connect"));
        said.setName("create.said");
        said.setVisible(false);
    }

    /** Opens it over a component. */
    public static void open(Workbench bench, Component over) {
        new NewPairingDialog(bench, over).show(over);
    }

    private void show(Component over) {
        bench.background()
                .run(
                        () -> InetAddress.getLocalHost().getHostName(),
                        name -> device.setText(device.getText().isEmpty() ? name : device.getText()),
                        nameless -> device.setText(device.getText()));
        check();
        dialog.setName("create");
        dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        Ask.show(dialog, content(), over, WIDE, HIGH);
    }

    private JComponent content() {
        var form = Boxes.column(
                Boxes.WIDE,
                Boxes.column(4, Labels.title(bench.text("create.title")), Paragraph.muted(bench.text("create.is"))),
                part("create.label", label),
                part("create.device", device),
                part("create.url", url.component()),
                part("create.sessions", sessions.component()),
                part("create.policy", Boxes.column(6, policies.component(), term.remoteAllowed())),
                part("create.expiry", term.life()),
                connect);
        var cancel = Controls.button("create.cancel", bench.text("create.cancel"), dialog::dispose);
        var content = new JPanel(new BorderLayout());
        content.add(Boxes.page(form));
        content.add(
                Boxes.padded(Boxes.column(Boxes.GAP, said, Boxes.trailing(cancel, create)), 14, Boxes.WIDE + Boxes.GAP),
                BorderLayout.PAGE_END);
        return content;
    }

    private JComponent part(String key, JComponent component) {
        return Boxes.column(6, Labels.naming(bench.text(key), component), component);
    }

    private JTextField field(String key) {
        var field = Controls.named(new JTextField(), key, bench.text(key));
        field.getDocument().addDocumentListener(new DocumentListener() {
            @Override
            public void insertUpdate(DocumentEvent event) {
                check();
            }

            @Override
            public void removeUpdate(DocumentEvent event) {
                check();
            }

            @Override
            public void changedUpdate(DocumentEvent event) {
                check();
            }
        });
        return field;
    }

    /** Nothing can be made before the broker's URL was found to be fit. */
    private void check() {
        create.setEnabled(!label.getText().isBlank() && !device.getText().isBlank() && url.allowed());
    }

    private void showTerm() {
        term.remoteAllowed().setVisible(policies.policy().allowsRemoteAnswers());
        dialog.getContentPane().revalidate();
    }

    private void askAboutRisks() {
        var risks = policies.risks();
        if (risks.isEmpty()) {
            create();
            return;
        }
        var question = new Ask.Question(
                bench.text("risks.title"),
                bench.text("risks.words", "•  " + String.join("\n•  ", risks)),
                bench.text("risks.yes"),
                bench.text("risks.no"));
        Ask.confirm(create, "risks.ask", question, this::create);
    }

    private void create() {
        create.setEnabled(false);
        var draft = new PairingDraft(
                label.getText().strip(),
                device.getText().strip(),
                url.field().getText().strip(),
                sessions.scope(),
                policies.policy(),
                Limits.DEFAULT,
                term.term(),
                connect.isSelected());
        bench.background().run(() -> bench.ports().pairings().create(draft), this::made, this::failed);
    }

    private void made(NewPairing made) {
        bench.model().poke();
        dialog.dispose();
        TokenDialog.open(bench, dialog.getOwner(), made, "token.new");
    }

    private void failed(String why) {
        said.say(why, Tone.RED);
        said.setVisible(true);
        check();
    }
}
