package org.opencowork.pairing.desktop.ui.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.audit.AuditFilter;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/**
 * Asks the audit one question at a time, as a long one takes its time: what is asked meanwhile is asked after it, and only
 * the newest of that. For the event thread.
 */
final class AuditReading {

    private final Workbench bench;
    private final Supplier<Question> question;
    private final Consumer<Answer> done;
    private final Consumer<String> failed;
    private boolean underWay;
    private boolean again;

    /** What is asked for: so many of the newest entries that the filter admits. */
    record Question(AuditFilter filter, int most) {}

    /**
     * What was found.
     *
     * @param entries newest first
     * @param more whether there are older ones
     */
    record Answer(List<AuditEntry> entries, boolean more) {}

    AuditReading(Workbench bench, Supplier<Question> question, Consumer<Answer> done, Consumer<String> failed) {
        this.bench = bench;
        this.question = question;
        this.done = done;
        this.failed = failed;
    }

    void ask() {
        if (underWay) {
            again = true;
            return;
        }
        underWay = true;
        again = false;
        var asked = question.get();
        bench.background().run(() -> answer(asked), this::took, this::gave);
    }

    private Answer answer(Question asked) throws PairingException, AuditException {
        var most = asked.most();
        var found = new ArrayList<>(bench.ports().trail().matching(asked.filter(), most + 1));
        Collections.reverse(found);
        return new Answer(found.subList(0, Math.min(most, found.size())), found.size() > most);
    }

    private void took(Answer answer) {
        underWay = false;
        if (again) {
            ask();
        } else {
            done.accept(answer);
        }
    }

    private void gave(String why) {
        underWay = false;
        failed.accept(why);
        if (again) {
            ask();
        }
    }
}
