package org.opencowork.pairing.core.command;

import java.util.List;
import java.util.Optional;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.runtime.AgentRuntime;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.core.port.Port;

/** Finds what the agent waits for, and answers it. Thread-safe. */
public final class AgentAnswers {

    private final Port<AgentRuntime> agent;

    /** Asks the agent that is plugged in at the time. */
    public AgentAnswers(Port<AgentRuntime> agent) {
        this.agent = agent;
    }

    /** Returns all that the agent waits for. */
    public List<PendingRequest> pending() throws AgentRuntimeException {
        return agent.use(AgentRuntime::pending);
    }

    /** Returns what the answer is to, among what is pending, so that it never reaches another session's request. */
    public static Optional<PendingRequest> asked(List<PendingRequest> pending, Action.Answer answer, String root) {
        var kind = answer instanceof Action.RespondPermission
                ? PendingRequest.Kind.PERMISSION
                : PendingRequest.Kind.QUESTION;
        return pending.stream()
                .filter(request -> request.kind() == kind)
                .filter(request -> request.id().equals(answer.requestId())
                        && request.rootSessionId().equals(root))
                .findFirst();
    }

    /** Gives the answer. */
    public void give(PendingRequest request, Action.Answer answer) throws AgentRuntimeException {
        agent.run(runtime -> {
            if (answer instanceof Action.RespondPermission permission) {
                runtime.respondPermission(request, permission.allowed());
            } else if (answer instanceof Action.ReplyQuestion reply) {
                runtime.replyQuestion(request, reply.answers());
            } else {
                runtime.rejectQuestion(request);
            }
        });
    }
}
