package org.opencowork.pairing.shell;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.Limits;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.RemoteAnswers;

/** A pairing's policy in plain words, as it holds at one moment: nothing is asked, and nothing done. */
final class Explanation {

    private final Pairing pairing;
    private final Policy policy;
    private final List<String> may = new ArrayList<>();
    private final List<String> asks = new ArrayList<>();
    private final List<String> mayNot = new ArrayList<>();
    private final List<String> sees = new ArrayList<>();
    private final List<String> neverSees = new ArrayList<>();

    private Explanation(Pairing pairing, Instant now) {
        this.pairing = pairing;
        policy = pairing.policyAt(now);
        prompts();
        sort(policy.allowRemoteAbort(), may, mayNot, "stop what the agent is doing");
        answers(policy.remoteApprovals(), "approve or deny what the agent asks permission for, once each time");
        answers(policy.remoteQuestions(), "answer or decline the agent's questions");
        may.add("ask how the pairing stands, and end it");
        sight();
    }

    /** Returns it as a JSON tree of lists of sentences, each under its heading. */
    static Map<String, Object> of(Pairing pairing, Instant now) {
        var explanation = new Explanation(pairing, now);
        var tree = new LinkedHashMap<String, Object>();
        tree.put("label", pairing.label());
        tree.put("now", explanation.now(now));
        tree.put("reaches", explanation.reaches());
        tree.put("mayByItself", explanation.may);
        tree.put("mayAfterYouAgreed", explanation.asks);
        tree.put("mayNot", explanation.mayNot);
        tree.put("sees", explanation.sees);
        tree.put("neverSees", explanation.neverSees);
        tree.put("ends", explanation.ends());
        return tree;
    }

    private void prompts() {
        var sessions = pairing.scope().allowsNewSessions();
        sort(policy.allowRemotePrompts(), may, mayNot, "prompt the agent" + perHour(CommandKind.PROMPT));
        sort(
                policy.allowRemotePrompts() && sessions,
                may,
                mayNot,
                "make new sessions" + perHour(CommandKind.CREATE_SESSION));
        sort(
                policy.allowRemotePrompts() && policy.allowRemoteAttachments(),
                may,
                mayNot,
                "send files along with its prompts");
    }

    private String perHour(CommandKind kind) {
        var limit = pairing.limits().of(kind);
        return limit == Limits.DEFAULT.of(kind) ? "" : ", " + limit + " times an hour at most";
    }

    private void answers(RemoteAnswers answers, String what) {
        switch (answers) {
            case DISABLED -> mayNot.add(what);
            case LOCAL_CONFIRMATION -> asks.add(what);
            case REMOTE_ALLOWED -> may.add(what + until());
        }
    }

    private String until() {
        var until = pairing.term().remoteAllowed().instant();
        return until == null ? "" : " (until " + until + ", then only after you agreed)";
    }

    private void sight() {
        sees.add("what is said in the sessions that it reaches, as it happens, and which tools the agent uses");
        sort(policy.exposeArtifactBodies(), sees, neverSees, "contents of files, diffs and what tools put out");
        sort(policy.exposeLocalPaths(), sees, neverSees, "full paths of files on this computer");
        sort(policy.exposeLocalMcpDetails(), sees, neverSees, "how local tool servers are started");
        neverSees.add("passwords, keys and tokens that are recognised as such");
        neverSees.add("sessions that it does not reach");
    }

    private String now(Instant now) {
        if (pairing.revoked()) {
            return "It was revoked: it can do and see nothing, for good.";
        }
        if (pairing.term().pairing().passed(now)) {
            return "Its time is over: it can do and see nothing, for good.";
        }
        if (!pairing.enabled()) {
            return "It is switched off: it can do and see nothing until you connect it. Then this holds.";
        }
        return pairing.streamPaused()
                ? "It is switched on, but its stream of events is paused: it sees only the results of its commands."
                : "It is switched on, and this holds while its broker is in touch.";
    }

    private String reaches() {
        var listed = pairing.scope().sessionIds();
        if (listed == null) {
            return "The sessions that were made through a pairing, and those that you adopted.";
        }
        return listed.isEmpty() ? "No session." : "Only these sessions: " + String.join(", ", listed) + ".";
    }

    private String ends() {
        var end = pairing.term().pairing().instant();
        return end == null ? "It goes on until it is revoked." : "It ends by itself at " + end + ".";
    }

    private static void sort(boolean yes, List<String> ifSo, List<String> ifNot, String what) {
        (yes ? ifSo : ifNot).add(what);
    }
}
