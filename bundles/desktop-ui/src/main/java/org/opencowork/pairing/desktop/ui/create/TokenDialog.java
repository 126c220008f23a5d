package org.opencowork.pairing.desktop.ui.create;

import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Dialog.ModalityType;
import java.awt.Toolkit;
import java.awt.Window;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.time.Duration;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.WindowConstants;
import org.opencowork.pairing.api.desktop.NewPairing;
import org.opencowork.pairing.desktop.ui.base.Ask;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Card;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.shared.json.TreeJson;

/** Shows a token once, as letters and as a QR code; when it closes, nothing in the window holds the token any more. */
public final class TokenDialog {

    private static final int WIDE = 640;
    private static final int CODE = 216;
    private static final Duration LENT = Duration.ofSeconds(60);

    private final Workbench bench;
    private final NewPairing made;
    private final Paragraph token;
    private final QrCode code;
    private final JDialog dialog;
    private final JLabel copied = Labels.small(" ");

    private TokenDialog(Workbench bench, Window owner, NewPairing made, String kind) {
        this.bench = bench;
        this.made = made;
        token = Paragraph.code(made.token().reveal(String::new));
        code = new QrCode(codeText(made), CODE);
        dialog = new JDialog(owner, bench.text(kind + ".title"), ModalityType.DOCUMENT_MODAL);
        dialog.setName("token");
        dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        dialog.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                forget();
            }
        });
    }

    /** Shows the token of what was just made, and wipes it in the end; {@code kind} is the key of the words. */
    public static void open(Workbench bench, Component over, NewPairing made, String kind) {
        var owner = over instanceof Window window ? window : javax.swing.SwingUtilities.getWindowAncestor(over);
        var shown = new TokenDialog(bench, owner, made, kind);
        Ask.show(shown.dialog, shown.content(kind), over, WIDE);
    }

    private JComponent content(String kind) {
        token.setName("token.text");
        Controls.named(token, "token.text", bench.text("token.token"));
        var picture = Controls.named(new JLabel(code), "token.code", bench.text("token.code"));
        picture.setVerticalAlignment(JLabel.TOP);
        copied.setName("token.copied");
        var pairing = made.pairing();
        var words = Boxes.column(
                Boxes.GAP + 4,
                value("token.token", token),
                Boxes.row(Controls.button("token.copy", bench.text("token.copy"), this::copy), copied),
                value("token.pairing", id("token.pairing", pairing.id())),
                value("token.device", id("token.device", pairing.credential().deviceId())),
                value("token.broker", id("token.broker", pairing.brokerUrl().toString())));
        var both = new JPanel(new BorderLayout(Boxes.WIDE, 0));
        both.setOpaque(false);
        both.add(picture, BorderLayout.LINE_START);
        both.add(words);
        return Boxes.padded(
                Boxes.column(
                        Boxes.WIDE,
                        Boxes.column(
                                6,
                                Labels.title(bench.text(kind + ".title")),
                                Paragraph.muted(bench.text(kind + ".words"))),
                        new Card(0, both),
                        Boxes.trailing(Controls.primary("token.close", bench.text("token.close"), dialog::dispose))),
                Boxes.WIDE,
                Boxes.WIDE);
    }

    private JComponent value(String key, JComponent value) {
        return Boxes.column(2, Labels.small(bench.text(key)), value);
    }

    private static Paragraph id(String name, String text) {
        var id = Paragraph.code(text);
        id.setName(name);
        return id;
    }

    private void copy() {
        var clipboard = Toolkit.getDefaultToolkit().getSystemClipboard();
        new TokenClipboard(clipboard, LENT).lend(made.token());
        Labels.say(copied, bench.text("token.copied", LENT.toSeconds()), Tone.GREEN);
    }

    private void forget() {
        made.token().close();
        token.say("", Tone.TEXT);
        code.wipe();
        dialog.getContentPane().removeAll();
    }

    /** What the remote side's camera reads: all that it needs to pair. */
    private static String codeText(NewPairing made) {
        var pairing = made.pairing();
        return TreeJson.write(Map.of(
                "brokerUrl", pairing.brokerUrl().toString(),
                "pairingId", pairing.id(),
                "deviceId", pairing.credential().deviceId(),
                "token", made.token().reveal(String::new)));
    }
}
