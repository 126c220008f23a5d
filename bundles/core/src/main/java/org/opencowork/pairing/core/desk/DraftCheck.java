package org.opencowork.pairing.core.desk;

import static org.opencowork.pairing.api.desktop.PairingException.Reason.INVALID;
import static org.opencowork.pairing.api.desktop.PairingException.Reason.REFUSED;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.Limits;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.Term;
import org.opencowork.pairing.api.Text;
import org.opencowork.pairing.api.Until;
import org.opencowork.pairing.api.desktop.PairingChange;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.egress.EgressRules;
import org.opencowork.pairing.core.port.Port;

/** Checks what the person gave, before anything is done with it. */
final class DraftCheck {

    private DraftCheck() {}

    static String name(String what, String text) throws PairingException {
        var trimmed = text.strip();
        if (trimmed.isEmpty() || !Text.fits(trimmed)) {
            throw new PairingException(
                    INVALID,
                    Sentence.of(
                            "draft.text",
                            "The " + what + " must be 1 to " + Text.MAX_BYTES + " bytes without control characters.",
                            Text.MAX_BYTES));
        }
        return trimmed;
    }

    static Scope scope(Scope scope) throws PairingException {
        if (!scope.workspaceIds().equals(List.of(Scope.LOCAL))) {
            throw new PairingException(
                    INVALID, Sentence.of("draft.workspace", "The only workspace that can be paired is \"local\"."));
        }
        var sessions = scope.sessionIds();
        if (sessions != null) {
            if (sessions.size() > Scope.MAX_ENTRIES) {
                throw new PairingException(
                        INVALID,
                        Sentence.of(
                                "draft.sessions",
                                "A pairing lists at most " + Scope.MAX_ENTRIES + " sessions.",
                                Scope.MAX_ENTRIES));
            }
            for (var session : sessions) {
                name("session id", session);
            }
        }
        return scope;
    }

    static Policy policy(Policy base, Map<String, Object> changes) throws PairingException {
        try {
            return base.with(changes);
        } catch (IllegalArgumentException odd) {
            throw new PairingException(INVALID, Sentence.of("draft.policy", "Policy: " + odd.getMessage() + "."), odd);
        }
    }

    static Limits limits(Limits base, Map<String, Object> changes) throws PairingException {
        try {
            return base.with(changes);
        } catch (IllegalArgumentException odd) {
            throw new PairingException(INVALID, Sentence.of("draft.limits", "Limits: " + odd.getMessage() + "."), odd);
        }
    }

    /** What is left of the time that remote answers are taken goes on counting, unless a new one is named. */
    static Term term(Pairing before, PairingChange change, Policy policy, Instant now) throws PairingException {
        var expires = change.expires();
        var allowed = change.remoteAllowed();
        if (allowed == null && policy.allowsRemoteAnswers()) {
            var left = before.term().remoteAllowed();
            allowed = left.passed(now) ? Until.FOR_EVER : left;
        }
        return term(
                new Term(
                        expires == null ? before.term().pairing() : expires,
                        allowed == null ? Until.FOR_EVER : allowed),
                policy,
                now);
    }

    static Term term(Term term, Policy policy, Instant now) throws PairingException {
        if (term.pairing().passed(now) || term.remoteAllowed().passed(now)) {
            throw new PairingException(
                    INVALID, Sentence.of("draft.over", "The time that something shall end at is over already."));
        }
        if (term.remoteAllowed().instant() != null && !policy.allowsRemoteAnswers()) {
            throw new PairingException(
                    INVALID,
                    Sentence.of(
                            "draft.no_answers",
                            "A time for remote answers needs a policy that takes any: remoteApprovals or remoteQuestions as"
                                    + " remote_allowed."));
        }
        return term;
    }

    static URI brokerUrl(Port<EgressRules> rules, String url) throws PairingException {
        var verdict = rules.use(egress -> egress.judge(url));
        var normalized = verdict.normalized();
        if (!verdict.allowed() || normalized == null) {
            throw new PairingException(
                    REFUSED,
                    new Sentence(
                            verdict.why().code(),
                            verdict.why().values(),
                            "This broker URL is refused: " + verdict.reason()));
        }
        return normalized;
    }
}
