package org.opencowork.pairing.desktop.ui.pairings;

import java.util.ArrayList;
import java.util.List;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.RemoteAnswers;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.Until;
import org.opencowork.pairing.desktop.ui.base.Texts;
import org.opencowork.pairing.desktop.ui.base.Times;

/** What a pairing may do, in plain sentences. */
public record PolicyWords(Times times) {

    /**
     * A sentence about one thing.
     *
     * @param allowed whether it lets the remote do or see something
     * @param risky whether the person should think twice
     */
    public record Sentence(String words, boolean allowed, boolean risky) {}

    /** Returns a sentence for the reach, and one for each policy. */
    public List<Sentence> of(Pairing pairing) {
        var policy = pairing.policyAt(times.clock().instant());
        var sentences = new ArrayList<>(List.of(
                reach(pairing.scope()),
                plain("prompts", policy.allowRemotePrompts()),
                plain("abort", policy.allowRemoteAbort()),
                answers("approvals", policy.remoteApprovals()),
                answers("questions", policy.remoteQuestions()),
                risky("attachments", policy.allowRemoteAttachments()),
                shown(policy)));
        end("term.allowed", policy.allowsRemoteAnswers() ? pairing.term().remoteAllowed() : Until.FOR_EVER, sentences);
        end("term.pairing", pairing.term().pairing(), sentences);
        return sentences;
    }

    private void end(String key, Until until, List<Sentence> sentences) {
        var instant = until.instant();
        if (instant != null) {
            sentences.add(new Sentence(texts().of(key, times.moment(instant)), false, false));
        }
    }

    private Texts texts() {
        return times.texts();
    }

    private Sentence reach(Scope scope) {
        var sessions = scope.sessionIds();
        if (sessions == null) {
            return new Sentence(texts().of("scope.all"), true, false);
        }
        return sessions.isEmpty()
                ? new Sentence(texts().of("scope.none"), false, false)
                : new Sentence(texts().of("scope.some", sessions.size()), true, false);
    }

    private Sentence plain(String policy, boolean on) {
        return new Sentence(texts().of("policy." + policy + (on ? ".on" : ".off")), on, false);
    }

    private Sentence risky(String policy, boolean on) {
        return new Sentence(texts().of("policy." + policy + (on ? ".on" : ".off")), on, on);
    }

    private Sentence answers(String policy, RemoteAnswers answers) {
        return new Sentence(
                texts().of("policy." + policy + "." + answers.wire()),
                answers != RemoteAnswers.DISABLED,
                answers == RemoteAnswers.REMOTE_ALLOWED);
    }

    private Sentence shown(Policy policy) {
        var exposed = new ArrayList<String>();
        if (policy.exposeLocalPaths()) {
            exposed.add(texts().of("exposed.paths"));
        }
        if (policy.exposeArtifactBodies()) {
            exposed.add(texts().of("exposed.bodies"));
        }
        if (policy.exposeLocalMcpDetails()) {
            exposed.add(texts().of("exposed.mcp"));
        }
        return exposed.isEmpty()
                ? new Sentence(texts().of("exposed.nothing"), false, false)
                : new Sentence(texts().of("exposed.some", String.join(", ", exposed)), true, true);
    }
}
