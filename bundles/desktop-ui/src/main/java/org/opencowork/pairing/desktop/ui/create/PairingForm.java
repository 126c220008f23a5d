package org.opencowork.pairing.desktop.ui.create;

import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JTextField;
import org.opencowork.pairing.api.desktop.PairingDraft;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Typing;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** All that the person can say about a pairing, filled in with how it is before. For the event thread. */
final class PairingForm {

    private final Workbench bench;
    private final PairingDraft before;
    private final JTextField label;
    private final JTextField device;
    private final UrlField url;
    private final SessionChoice sessions;
    private final PolicyChoice policies;
    private final TermChoice term;
    private final LimitChoice limits;
    private final JComponent component;

    /** Fills itself in; {@code changed} runs whenever it may have become fit or unfit. */
    PairingForm(Workbench bench, PairingDraft before, Runnable changed) {
        this.bench = bench;
        this.before = before;
        label = field("create.label", before.label(), changed);
        device = field("create.device", before.deviceName(), changed);
        url = new UrlField(bench, before.brokerUrl(), changed);
        sessions = new SessionChoice(bench, before.scope());
        term = new TermChoice(bench, before);
        policies = new PolicyChoice(bench, before.policy(), this::showTerm);
        limits = new LimitChoice(bench, before.limits(), changed);
        component = Boxes.column(
                Boxes.WIDE,
                part("create.label", label),
                part("create.device", device),
                part("create.url", url.component()),
                part("create.sessions", sessions.component()),
                part("create.policy", Boxes.column(6, policies.component(), term.remoteAllowed())),
                part("create.expiry", term.life()),
                part("create.limits", limits.component()));
        showTerm();
    }

    JComponent component() {
        return component;
    }

    /** Proposes what this computer could be called, where the person has not said anything. */
    void proposeDevice(String name) {
        if (device.getText().isEmpty()) {
            device.setText(name);
        }
    }

    /** Tells whether it is filled in, and the broker's URL was found to be fit. */
    boolean fit() {
        return !label.getText().isBlank() && !device.getText().isBlank() && url.allowed() && limits.fit();
    }

    /** Returns what is asked for now; for a form that is fit. */
    PairingDraft draft() {
        return new PairingDraft(
                label.getText().strip(),
                device.getText().strip(),
                url.text(),
                sessions.scope(),
                policies.policy(),
                limits.limits(),
                term.term(policies.policy()),
                before.enabled());
    }

    /** Returns in sentences what is newly allowed and could harm. */
    List<String> risks() {
        var risks = new ArrayList<>(policies.risks());
        term.prolonged(policies.policy()).ifPresent(risks::add);
        if (!before.brokerUrl().isEmpty() && !before.brokerUrl().equals(url.text())) {
            risks.add(bench.text("risks.moves", url.text()));
        }
        return risks;
    }

    private void showTerm() {
        term.remoteAllowed().setVisible(policies.policy().allowsRemoteAnswers());
        term.remoteAllowed().revalidate();
    }

    private JTextField field(String key, String text, Runnable changed) {
        var field = Controls.named(new JTextField(text), key, bench.text(key));
        Typing.listen(field, changed);
        return field;
    }

    private JComponent part(String key, JComponent content) {
        return Boxes.column(6, Labels.naming(bench.text(key), content), content);
    }
}
