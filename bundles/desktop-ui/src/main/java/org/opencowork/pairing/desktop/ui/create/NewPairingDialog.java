package org.opencowork.pairing.desktop.ui.create;

import java.awt.Component;
import java.net.InetAddress;
import javax.swing.JCheckBox;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.desktop.NewPairing;
import org.opencowork.pairing.api.desktop.PairingDraft;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** Asks for what a new pairing needs, makes it, and hands over to the showing of its token. For the event thread. */
public final class NewPairingDialog {

    private static final PairingDraft BLANK = new PairingDraft("", "", "", Scope.ALL_SESSIONS, Policy.DEFAULT, false);

    private final Workbench bench;
    private final FormDialog dialog;
    private final PairingForm form;
    private final JCheckBox connect;

    private NewPairingDialog(Workbench bench, Component over) {
        this.bench = bench;
        dialog = new FormDialog(bench, over, "create", this::askAboutRisks);
        form = new PairingForm(bench, BLANK, this::check);
        connect = Controls.named(
                new JCheckBox(bench.text("create.connect"), true), "create.connect", bench.text("create.connect"));
    }

    /** Opens it over a component. */
    public static void open(Workbench bench, Component over) {
        new NewPairingDialog(bench, over).show();
    }

    private void show() {
        bench.background()
                .run(() -> InetAddress.getLocalHost().getHostName(), form::proposeDevice, nameless -> check());
        check();
        dialog.show(form.component(), connect);
    }

    /** Nothing can be made before the broker's URL was found to be fit. */
    private void check() {
        dialog.letGo(form.fit());
    }

    private void askAboutRisks() {
        dialog.askAbout(form.risks(), this::create);
    }

    private void create() {
        dialog.letGo(false);
        var draft = form.draft();
        bench.background().run(() -> bench.ports().pairings().create(draft), this::made, this::failed);
    }

    private void made(NewPairing made) {
        bench.model().poke();
        dialog.close();
        TokenDialog.open(bench, dialog.owner(), made, "token.new");
        if (connect.isSelected()) {
            connect(made.pairing().id());
        }
    }

    /** Only now does the broker know the token: it would have refused it before, which stops a pairing. */
    private void connect(String id) {
        bench.background()
                .run(
                        () -> bench.ports().pairings().connect(id),
                        connected -> bench.model().poke(),
                        failed -> bench.model().poke());
    }

    private void failed(String why) {
        dialog.refuse(why);
        check();
    }
}
