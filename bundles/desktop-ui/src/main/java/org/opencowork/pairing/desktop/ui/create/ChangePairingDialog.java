package org.opencowork.pairing.desktop.ui.create;

import java.awt.Component;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.desktop.PairingDraft;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** Lets the person change a pairing: only what was changed here is written down. For the event thread. */
public final class ChangePairingDialog {

    private final Workbench bench;
    private final String id;
    private final PairingDraft before;
    private final FormDialog dialog;
    private final PairingForm form;

    private ChangePairingDialog(Workbench bench, Component over, Pairing pairing) {
        this.bench = bench;
        id = pairing.id();
        before = new PairingDraft(
                pairing.label(),
                pairing.deviceName(),
                pairing.brokerUrl().toString(),
                pairing.scope(),
                pairing.policyAt(bench.clock().instant()),
                pairing.limits(),
                pairing.term(),
                pairing.enabled());
        dialog = new FormDialog(bench, over, "change", this::askAboutRisks);
        form = new PairingForm(bench, before, this::check);
    }

    /** Opens it over a component, with the pairing as it is now. */
    public static void open(Workbench bench, Component over, Pairing pairing) {
        new ChangePairingDialog(bench, over, pairing).show();
    }

    private void show() {
        check();
        dialog.show(form.component());
    }

    private void check() {
        dialog.letGo(form.fit());
    }

    private void askAboutRisks() {
        dialog.askAbout(form.risks(), this::change);
    }

    private void change() {
        dialog.letGo(false);
        var change = Changes.between(before, form.draft());
        bench.background().run(() -> bench.ports().pairings().update(id, change), changed -> done(), this::failed);
    }

    private void done() {
        bench.model().poke();
        dialog.close();
    }

    private void failed(String why) {
        dialog.refuse(why);
        check();
    }
}
