package org.opencowork.pairing.api.audit;

import org.opencowork.pairing.api.Sentence;

/**
 * Whether the audit is whole.
 *
 * @param entries how many entries were read
 * @param state that it is whole, or which entry was changed, removed, moved or cut off
 */
public record AuditVerdict(boolean whole, long entries, Sentence state) {

    /** Says so in English only. */
    public AuditVerdict(boolean whole, long entries, String finding) {
        this(whole, entries, Sentence.of("finding.other", finding));
    }

    /** Returns the finding in English. */
    public String finding() {
        return state.english();
    }
}
