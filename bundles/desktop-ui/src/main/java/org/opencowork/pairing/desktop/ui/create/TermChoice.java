package org.opencowork.pairing.desktop.ui.create;

import java.time.Duration;
import java.util.List;
import javax.swing.JComboBox;
import org.opencowork.pairing.api.Term;
import org.opencowork.pairing.api.Until;
import org.opencowork.pairing.desktop.ui.base.Choice;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** How long a pairing lives, and for how long remote answers are taken without the person. */
final class TermChoice {

    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int WORKDAY = 8;

    private final Workbench bench;
    private final JComboBox<Choice.Option<Duration>> life;
    private final JComboBox<Choice.Option<Duration>> remoteAllowed;

    TermChoice(Workbench bench) {
        this.bench = bench;
        life = Choice.of(
                "create.expiry",
                bench.text("create.expiry"),
                List.of(
                        option(Duration.ZERO, "create.term.never"),
                        option(Duration.ofHours(1), "create.term.hour"),
                        option(Duration.ofDays(1), "create.term.day"),
                        option(Duration.ofDays(WEEK), "create.term.week"),
                        option(Duration.ofDays(MONTH), "create.term.month")));
        remoteAllowed = Choice.of(
                "create.remoteAllowed",
                bench.text("create.remoteAllowed"),
                List.of(
                        option(Duration.ofHours(1), "create.allowed.hour"),
                        option(Duration.ofHours(WORKDAY), "create.allowed.workday"),
                        option(Duration.ZERO, "create.allowed.ever")));
        remoteAllowed.setVisible(false);
    }

    JComboBox<Choice.Option<Duration>> life() {
        return life;
    }

    JComboBox<Choice.Option<Duration>> remoteAllowed() {
        return remoteAllowed;
    }

    Term term() {
        return new Term(
                until(Choice.chosen(life)),
                remoteAllowed.isVisible() ? until(Choice.chosen(remoteAllowed)) : Until.FOR_EVER);
    }

    private Until until(Duration after) {
        return after.isZero()
                ? Until.FOR_EVER
                : new Until(bench.clock().instant().plus(after));
    }

    private Choice.Option<Duration> option(Duration duration, String key) {
        return new Choice.Option<>(duration, bench.text(key));
    }
}
