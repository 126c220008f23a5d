package org.opencowork.pairing.desktop.ui.confirm;

import java.time.Duration;
import java.util.function.BiConsumer;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.Timer;
import org.opencowork.pairing.api.desktop.Proposal;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Card;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.JsonText;
import org.opencowork.pairing.desktop.ui.base.Labels;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Times;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Visible;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** One proposal: who would do what, how long there is to decide, and the buttons; none of them is chosen beforehand. */
final class ProposalCard {

    /** So long after a card has come its buttons rest: a click that was meant for something else decides nothing. */
    private static final Duration REST = Duration.ofMillis(600);

    private static final int SECOND = 1_000;
    private static final int SOON_SECONDS = 60;

    private final Workbench bench;
    private final Proposal proposal;
    private final BiConsumer<String, Tone> said;
    private final JLabel left = Labels.strong("");
    private final JButton approve;
    private final JButton deny;
    private final Timer clock;
    private final JComponent card;

    ProposalCard(Workbench bench, Proposal proposal, BiConsumer<String, Tone> said) {
        this.bench = bench;
        this.proposal = proposal;
        this.said = said;
        var id = proposal.id();
        approve = Controls.deliberate(Controls.button("approve." + id, bench.text("proposal.approve"), this::approve));
        deny = Controls.button("deny." + id, bench.text("proposal.deny"), this::deny);
        var open = Controls.button("open." + id, bench.text("proposal.open"), this::open);
        left.setName("left." + id);
        var all = CodeBox.plain(
                "all." + id,
                bench.text("proposal.all"),
                JsonText.of(proposal.request().detail()).strip());
        all.setVisible(false);
        var more = Controls.button("more." + id, bench.text("proposal.more"), () -> {
            all.setVisible(!all.isVisible());
            all.revalidate();
        });
        var who = Paragraph.muted(
                bench.text("proposal.who", who(), bench.model().current().label(proposal.pairingId())));
        who.setName("who." + id);
        var title = bench.text("proposal.title." + proposal.answer().kind().wire());
        card = new Card(
                Tone.CARD,
                Tone.AMBER,
                Boxes.GAP + 6,
                Boxes.column(4, Boxes.sides(Labels.heading(title), left), who),
                new RequestView(bench, proposal).component(),
                all,
                Boxes.sides(Boxes.row(approve, deny), Boxes.trailing(more, open)));
        Controls.named(card, "proposal." + id, title);
        clock = new Timer(SECOND, tick -> showTime());
        clock.start();
        showTime();
        decidable(false);
        var rest = new Timer(Math.toIntExact(REST.toMillis()), over -> decidable(true));
        rest.setRepeats(false);
        rest.start();
    }

    JComponent component() {
        return card;
    }

    void gone() {
        clock.stop();
    }

    private String who() {
        var actor = proposal.actor();
        var name = actor.label() == null ? actor.id() : actor.label();
        return name == null ? bench.text("proposal.nobody") : Visible.of(name);
    }

    private void showTime() {
        var seconds =
                Duration.between(bench.clock().instant(), proposal.expiresAt()).toSeconds();
        var words = bench.text("proposal.left", new Times(bench.texts(), bench.clock()).left(proposal.expiresAt()));
        Labels.say(left, words, seconds < SOON_SECONDS ? Tone.RED : Tone.MUTED);
    }

    private void approve() {
        decidable(false);
        bench.background()
                .run(
                        () -> bench.ports().confirmations().approve(proposal.id()),
                        done -> ended("proposal.approved"),
                        this::failed);
    }

    private void deny() {
        decidable(false);
        bench.background()
                .run(
                        () -> bench.ports().confirmations().deny(proposal.id()),
                        done -> ended("proposal.denied"),
                        this::failed);
    }

    private void open() {
        var session = proposal.request().rootSessionId();
        said.accept(
                bench.ports().show(session)
                        ? bench.text("proposal.opened", session)
                        : bench.text("proposal.unopened", session),
                Tone.MUTED);
    }

    private void ended(String key) {
        said.accept(bench.text(key), Tone.GREEN);
        bench.model().poke();
    }

    private void failed(String why) {
        said.accept(why, Tone.RED);
        decidable(true);
        bench.model().poke();
    }

    private void decidable(boolean decidable) {
        approve.setEnabled(decidable);
        deny.setEnabled(decidable);
    }
}
