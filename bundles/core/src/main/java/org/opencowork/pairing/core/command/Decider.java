package org.opencowork.pairing.core.command;

import static org.opencowork.pairing.api.ResultStatus.BLOCKED_BY_POLICY;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.Command;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.CommandResult;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.RemoteAnswers;
import org.opencowork.pairing.api.Scope;

/** Decides whether a command may run. Pure: all that it looks at comes in as arguments. */
final class Decider {

    private Decider() {}

    /**
     * Asks the fence first, then whose command it is, then its scope, then the policy.
     *
     * @param now this computer's time, by which the person has given what was given for a time
     * @param root the root of the command's session, if the local registry knows it; empty if not, or if there is none
     */
    static Decision decide(
            Pairing pairing, Instant now, Command command, Optional<String> root, Fence fence, Instant brokerNow) {
        if (!fence.holds(command.lease(), brokerNow)) {
            return new Decision.LeaveForRedelivery("its lease is missing, has run out, or is about to");
        }
        var policy = pairing.policyAt(now);
        var blocked = outOfTime(pairing, now, command)
                .or(() -> outOfBounds(pairing, command, root))
                .or(() -> againstPolicy(policy, command));
        return blocked.<Decision>map(reason -> refuse(command, reason))
                .or(() -> awaitingThePerson(policy, command))
                .orElseGet(Decision.Run::new);
    }

    private static Optional<String> outOfTime(Pairing pairing, Instant now, Command command) {
        var over = pairing.term().pairing().passed(now) && command.kind() != CommandKind.REVOKE_PAIRING;
        return blockedUnless(!over, "The time that this pairing was given is over.");
    }

    private static Optional<String> outOfBounds(Pairing pairing, Command command, Optional<String> root) {
        if (!command.pairingId().equals(pairing.id())) {
            return Optional.of("The command belongs to another pairing.");
        }
        if (!command.workspaceId().equals(Scope.LOCAL)) {
            return Optional.of("Only the workspace \"local\" can be reached through this pairing.");
        }
        if (command.kind() == CommandKind.CREATE_SESSION && !pairing.scope().allowsNewSessions()) {
            return Optional.of("This pairing is limited to listed sessions, so it cannot make new ones.");
        }
        if (command.kind().needsSession()
                && root.filter(pairing.scope()::allowsSession).isEmpty()) {
            return Optional.of("The session is not open to this pairing.");
        }
        return Optional.empty();
    }

    private static Optional<String> againstPolicy(Policy policy, Command command) {
        return switch (command.kind()) {
            case CREATE_SESSION, PROMPT -> promptBlocked(policy, command.action());
            case ABORT -> blockedUnless(policy.allowRemoteAbort(), "Aborting from remote is switched off.");
            case PERMISSION_RESPOND -> answerBlocked(policy.remoteApprovals(), command, "Approving from remote");
            case QUESTION_REPLY, QUESTION_REJECT ->
                answerBlocked(policy.remoteQuestions(), command, "Answering questions from remote");
            case STATUS, REVOKE_PAIRING -> Optional.empty();
        };
    }

    private static Optional<String> promptBlocked(Policy policy, Action action) {
        if (!policy.allowRemotePrompts()) {
            return Optional.of("Prompting from remote is switched off.");
        }
        var attached =
                action instanceof Action.Prompt prompt && !prompt.attachments().isEmpty();
        return blockedUnless(!attached || policy.allowRemoteAttachments(), "Attachments from remote are switched off.");
    }

    private static Optional<String> answerBlocked(RemoteAnswers answers, Command command, String what) {
        return switch (answers) {
            case DISABLED -> Optional.of(what + " is switched off.");
            case LOCAL_CONFIRMATION -> Optional.empty();
            case REMOTE_ALLOWED ->
                blockedUnless(command.actor().id() != null, what + " takes a named actor, and the broker named none.");
        };
    }

    private static Optional<Decision> awaitingThePerson(Policy policy, Command command) {
        var answers = switch (command.kind()) {
            case PERMISSION_RESPOND -> policy.remoteApprovals();
            case QUESTION_REPLY, QUESTION_REJECT -> policy.remoteQuestions();
            default -> RemoteAnswers.REMOTE_ALLOWED;
        };
        return answers == RemoteAnswers.LOCAL_CONFIRMATION && command.action() instanceof Action.Answer answer
                ? Optional.of(new Decision.Propose(answer))
                : Optional.empty();
    }

    private static Optional<String> blockedUnless(boolean allowed, String reason) {
        return allowed ? Optional.empty() : Optional.of(reason);
    }

    /** Refuses a command that came too soon after others of its kind. */
    static Decision.Refuse tooMany(Command command, long perHour, Duration wait) {
        return new Decision.Refuse(new CommandResult(
                BLOCKED_BY_POLICY,
                null,
                null,
                "This pairing takes " + perHour + " commands of this kind an hour; try again in " + wait.toSeconds()
                        + " s.",
                Map.of("kind", command.kind().wire(), "retryAfterSeconds", wait.toSeconds())));
    }

    private static Decision refuse(Command command, String reason) {
        return new Decision.Refuse(new CommandResult(
                BLOCKED_BY_POLICY,
                null,
                null,
                reason,
                Map.of("kind", command.kind().wire())));
    }
}
