package org.opencowork.pairing.desktop.ui.audit;

import org.opencowork.pairing.api.audit.AuditVerdict;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Times;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** Whether the chain is whole, in one line that says when it was looked at. For the event thread. */
final class AuditChain {

    private final Workbench bench;
    private final Paragraph line = Paragraph.muted("");
    private boolean checked;

    AuditChain(Workbench bench) {
        this.bench = bench;
        line.setName("audit.chain");
    }

    Paragraph component() {
        return line;
    }

    /** Looks once; a long chain takes its time. */
    void checkOnce() {
        if (!checked) {
            check();
        }
    }

    /** Looks at the whole chain anew. */
    void check() {
        checked = true;
        line.say(bench.text("audit.checking"), Tone.MUTED);
        bench.background().run(() -> bench.ports().trail().verify(), this::show, failed -> {
            checked = false;
            line.say(failed, Tone.RED);
        });
    }

    private void show(AuditVerdict verdict) {
        var at = new Times(bench.texts(), bench.clock()).moment(bench.clock().instant());
        line.say(
                bench.text(
                        verdict.whole() ? "audit.whole" : "audit.broken",
                        verdict.entries(),
                        at,
                        bench.texts().of(verdict.state())),
                verdict.whole() ? Tone.GREEN : Tone.RED);
    }
}
