package org.opencowork.pairing.desktop.ui.create;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.swing.JComboBox;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Term;
import org.opencowork.pairing.api.Until;
import org.opencowork.pairing.api.desktop.PairingDraft;
import org.opencowork.pairing.desktop.ui.base.Choice;
import org.opencowork.pairing.desktop.ui.base.Choice.Option;
import org.opencowork.pairing.desktop.ui.base.Times;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** How long a pairing lives, and for how long remote answers are taken without the person. */
final class TermChoice {

    private static final int WEEK = 7;
    private static final int MONTH = 30;
    private static final int WORKDAY = 8;

    private final Workbench bench;
    private final PairingDraft before;
    private final JComboBox<Option<Supplier<Until>>> life;
    private final JComboBox<Option<Supplier<Until>>> remoteAllowed;

    /** What is so before can stay: its time then goes on as it does. */
    TermChoice(Workbench bench, PairingDraft before) {
        this.bench = bench;
        this.before = before;
        var lives = new ArrayList<>(List.of(
                option(Duration.ZERO, "create.term.never"),
                option(Duration.ofHours(1), "create.term.hour"),
                option(Duration.ofDays(1), "create.term.day"),
                option(Duration.ofDays(WEEK), "create.term.week"),
                option(Duration.ofDays(MONTH), "create.term.month")));
        if (before.term().pairing().instant() != null) {
            lives.add(0, kept(before.term().pairing(), "create.term.kept"));
        }
        life = Choice.of("create.expiry", bench.text("create.expiry"), lives);
        var times = new ArrayList<>(List.of(
                option(Duration.ofHours(1), "create.allowed.hour"),
                option(Duration.ofHours(2), "create.allowed.hours"),
                option(Duration.ofHours(WORKDAY), "create.allowed.workday"),
                option(Duration.ZERO, "create.allowed.ever")));
        if (before.policy().allowsRemoteAnswers()) {
            times.add(0, kept(before.term().remoteAllowed(), "create.allowed.kept"));
        }
        remoteAllowed = Choice.of("create.remoteAllowed", bench.text("create.remoteAllowed"), times);
    }

    JComboBox<Option<Supplier<Until>>> life() {
        return life;
    }

    JComboBox<Option<Supplier<Until>>> remoteAllowed() {
        return remoteAllowed;
    }

    Term term(Policy policy) {
        return new Term(
                Choice.chosen(life).get(),
                policy.allowsRemoteAnswers() ? Choice.chosen(remoteAllowed).get() : Until.FOR_EVER);
    }

    /** Returns in a sentence that remote answers, taken before, are to be taken for another time; empty if not. */
    Optional<String> prolonged(Policy policy) {
        var same = Choice.chosen(remoteAllowed).get().equals(before.term().remoteAllowed());
        return !same && policy.allowsRemoteAnswers() && before.policy().allowsRemoteAnswers()
                ? Optional.of(remoteAllowed
                        .getItemAt(remoteAllowed.getSelectedIndex())
                        .words())
                : Optional.empty();
    }

    private Option<Supplier<Until>> option(Duration duration, String key) {
        return new Option<>(
                () -> duration.isZero()
                        ? Until.FOR_EVER
                        : new Until(bench.clock().instant().plus(duration)),
                bench.text(key));
    }

    private Option<Supplier<Until>> kept(Until until, String key) {
        var instant = until.instant();
        var words = instant == null
                ? bench.text(key + ".ever")
                : bench.text(key, new Times(bench.texts(), bench.clock()).moment(instant));
        return new Option<>(() -> until, words);
    }
}
