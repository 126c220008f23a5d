package org.opencowork.pairing.core.bench;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.audit.AuditHead;
import org.opencowork.pairing.api.audit.AuditSink;

/** An audit in memory that can be made to fail. */
public final class RecordingAudit implements AuditSink {

    private final Chronicle chronicle;
    private final List<AuditEntry> entries = new CopyOnWriteArrayList<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private final Script<AuditException> script = new Script<>();

    RecordingAudit(Chronicle chronicle) {
        this.chronicle = chronicle;
    }

    @Override
    public void append(AuditEntry entry) throws AuditException {
        try {
            script.play(entry.action());
        } catch (AuditException broken) {
            refusals.incrementAndGet();
            throw broken;
        }
        entries.add(entry);
        chronicle.note("audit " + entry.action() + " " + entry.commandId());
    }

    @Override
    public Optional<AuditHead> head() {
        return Optional.of(new AuditHead(entries.size(), "hash-" + entries.size()));
    }

    /** Makes each entry of this action fail until {@link #heal}. */
    public void fail(AuditAction action) {
        script.fail(action.wire(), new AuditException("The disk is full.", new IllegalStateException("full")));
    }

    /** Ends the failing. */
    public void heal(AuditAction action) {
        script.heal(action.wire());
    }

    /** Holds the next entry of this action up. */
    public Stop hold(AuditAction action) {
        return script.hold(action.wire());
    }

    /** Returns how many entries failed. */
    public int refusals() {
        return refusals.get();
    }

    /** Returns every entry. */
    public List<AuditEntry> entries() {
        return List.copyOf(entries);
    }

    /** Returns the entries of an action. */
    public List<AuditEntry> of(AuditAction action) {
        return entries.stream()
                .filter(entry -> entry.action().equals(action.wire()))
                .toList();
    }
}
