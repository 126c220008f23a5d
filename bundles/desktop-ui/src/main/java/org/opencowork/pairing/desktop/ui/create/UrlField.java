package org.opencowork.pairing.desktop.ui.create;

import java.text.MessageFormat;
import javax.swing.JComponent;
import javax.swing.JTextField;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.egress.UrlVerdict;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Typing;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** Takes the broker's URL, and says while the person types whether a token may travel there and why not. */
final class UrlField {

    private final Workbench bench;
    private final String before;
    private final Runnable judged;
    private final JTextField field = new JTextField();
    private final Paragraph verdict = Paragraph.small("");
    private final JComponent component = Boxes.column(4, field, verdict);
    private int asked;
    private boolean allowed;

    UrlField(Workbench bench, String before, Runnable judged) {
        this.bench = bench;
        this.before = before;
        this.judged = judged;
        Controls.named(field, "create.url", bench.text("create.url"));
        field.putClientProperty("JTextField.placeholderText", "https://broker.example.com");
        verdict.setName("create.verdict");
        verdict.say(bench.text("create.url.hint"), Tone.MUTED);
        field.setText(before);
        allowed = !before.isEmpty();
        Typing.listen(field, this::judge);
    }

    JComponent component() {
        return component;
    }

    /** Returns what stands there. */
    String text() {
        return field.getText().strip();
    }

    /** Tells whether the URL that stands there now was judged, and may be a broker's; the one before was. */
    boolean allowed() {
        return allowed;
    }

    /** The letters are judged off the event thread; an answer about earlier letters is dropped. */
    private void judge() {
        var url = text();
        var question = ++asked;
        allowed = !before.isEmpty() && url.equals(before);
        judged.run();
        if (allowed || url.isEmpty()) {
            say(bench.text("create.url.hint"), Tone.MUTED);
            return;
        }
        bench.background().run(() -> verdict(url), found -> show(question, found), failed -> say(failed, Tone.RED));
    }

    private UrlVerdict verdict(String url) throws PairingException {
        return bench.ports().egress().judge(url);
    }

    private void show(int question, UrlVerdict found) {
        if (question != asked) {
            return;
        }
        allowed = found.allowed();
        say(
                allowed ? bench.text("create.url.fine", String.valueOf(found.normalized())) : refusal(found),
                allowed ? Tone.GREEN : Tone.RED);
        judged.run();
    }

    private String refusal(UrlVerdict found) {
        var kind = bench.texts().orElse("network." + found.networkClass(), "{0}");
        return MessageFormat.format(kind, bench.texts().of(found.why()));
    }

    private void say(String words, Tone tone) {
        verdict.say(words, tone);
        component.revalidate();
    }
}
