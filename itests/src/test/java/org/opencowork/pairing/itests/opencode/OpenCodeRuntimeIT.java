package org.opencowork.pairing.itests.opencode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;
import static org.opencowork.pairing.itests.opencode.RealOpenCode.text;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.runtime.Admission;
import org.opencowork.pairing.api.runtime.AgentRuntime;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.runtime.AgentRuntimeException.Reason;
import org.opencowork.pairing.api.runtime.Evidence.Finding;
import org.opencowork.pairing.api.runtime.PendingRequest;

class OpenCodeRuntimeIT {

    private static final String UNKNOWN_SESSION = "ses_0000000000000000000000000";

    @TempDir
    static Path directory;

    private static RealOpenCode openCode;
    private static AgentRuntime runtime;

    @BeforeAll
    static void start() throws Exception {
        openCode = RealOpenCode.start(directory);
        runtime = openCode.runtime;
    }

    @AfterAll
    static void stop() {
        openCode.close();
    }

    @Test
    void saysWhichVersionItIsAndWhereItWorks() {
        var health = runtime.health();

        assertThat(health.summary()).startsWith("OpenCode 1.");
        assertThat(health.workspaces()).containsExactly(openCode.workspace.toString());
    }

    @Test
    void makesASessionThatIsItsOwnRoot() throws Exception {
        var made = runtime.createSession("c-" + UUID.randomUUID(), "A title");

        assertThat(made.title()).isEqualTo("A title");
        assertThat(made.rootId()).isEqualTo(made.id());
        assertThat(made.directory()).isEqualTo(openCode.workspace.toString());
        assertThat(runtime.session(made.id())).contains(made);
    }

    @Test
    void findsTheSessionThatACommandMade() throws Exception {
        var commandId = "c-" + UUID.randomUUID();
        var made = runtime.createSession(commandId, null);
        runtime.prompt(commandId + "-p", made.id(), text("say: later"));
        openCode.events.awaitIdle(made.id(), 1);

        var evidence = runtime.evidence(commandId, null, new Action.CreateSession(null));
        var other = runtime.evidence("c-never-sent", null, new Action.CreateSession(null));

        assertThat(evidence.finding()).isEqualTo(Finding.HAPPENED);
        assertThat(evidence.session()).isNotNull();
        assertThat(evidence.session().id()).isEqualTo(made.id());
        assertThat(other.finding()).isEqualTo(Finding.DID_NOT_HAPPEN);
    }

    @Test
    void streamsWhatAPromptBrings() throws Exception {
        var session = newSession();

        var admission = prompt(session, "say: one two three");
        openCode.events.awaitIdle(session, 1);

        assertThat(admission).isEqualTo(Admission.STARTED);
        assertThat(openCode.events.streamed(session)).isEqualTo("one two three");
        assertThat(openCode.events.of(session))
                .allSatisfy(event -> assertThat(event.rootSessionId()).isEqualTo(session))
                .noneSatisfy(event -> assertThat(event.type()).isEqualTo("sync"));
    }

    @Test
    void aPromptSentAgainDoesNotRunAgain() throws Exception {
        var session = newSession();
        var commandId = "c-" + UUID.randomUUID();
        var text = "say: once " + commandId;
        runtime.prompt(commandId, session, text(text));
        runtime.prompt(commandId, session, text(text));
        openCode.events.awaitIdle(session, 1);
        prompt(session, "say: another turn");
        openCode.events.awaitIdle(session, 2);

        runtime.prompt(commandId, session, text(text));
        runAnotherTurn();

        assertThat(runtime.evidence(commandId, session, text(text)).finding()).isEqualTo(Finding.HAPPENED);
        assertThat(openCode.turnsOf(text)).isEqualTo(1);
    }

    @Test
    void aPromptThatWasAbortedDoesNotRunAgain() throws Exception {
        var session = newSession();
        var commandId = "c-" + UUID.randomUUID();
        var text = "slow: 60\n" + commandId;
        runtime.prompt(commandId, session, text(text));
        openCode.events.await(session, "message.part.delta");
        runtime.abort(session);
        openCode.events.awaitIdle(session, 1);

        runtime.prompt(commandId, session, text(text));
        runAnotherTurn();

        assertThat(openCode.turnsOf(text)).isEqualTo(1);
    }

    @Test
    void nobodyCanTellOfAnAbortWhoseSessionIsBusy() throws Exception {
        var session = newSession();
        prompt(session, "slow: 60");
        openCode.events.await(session, "message.part.delta");

        assertThat(evidenceOfAbort(session)).isEqualTo(Finding.UNKNOWN);

        runtime.abort(session);
    }

    @Test
    void anAbortHappenedWhereTheSessionIsIdle() throws Exception {
        var session = newSession();
        prompt(session, "slow: 60");
        openCode.events.await(session, "message.part.delta");
        runtime.abort(session);
        openCode.events.awaitIdle(session, 1);

        assertThat(evidenceOfAbort(session)).isEqualTo(Finding.HAPPENED);
        assertThat(evidenceOfAbort(UNKNOWN_SESSION)).isEqualTo(Finding.UNKNOWN);
    }

    @Test
    void aPromptThatWasNeverSentDidNotHappen() throws Exception {
        var evidence = runtime.evidence("c-never-sent", newSession(), text("say: x"));

        assertThat(evidence.finding()).isEqualTo(Finding.DID_NOT_HAPPEN);
    }

    @Test
    void aPromptWaitsBehindARunningTurn() throws Exception {
        var session = newSession();
        prompt(session, "slow: 2");
        openCode.events.await(session, "message.part.delta");

        var second = prompt(session, "say: after that " + session);
        RealOpenCode.until(
                "the second turn ran", () -> openCode.events.streamed(session).endsWith(session));

        assertThat(second).isEqualTo(Admission.QUEUED);
        assertThat(openCode.events.streamed(session)).startsWith("1 2 3 ");
    }

    @Test
    void anAllowedCommandRuns() throws Exception {
        var session = newSession();
        prompt(session, "bash: echo yes > allowed.txt");
        var asked = openCode.awaitPending(session);

        runtime.respondPermission(asked, true);
        openCode.events.awaitIdle(session, 1);

        assertThat(asked.kind()).isEqualTo(PendingRequest.Kind.PERMISSION);
        assertThat(Tree.object(asked.detail(), "metadata").orElseThrow())
                .containsEntry("command", "echo yes > allowed.txt");
        assertThat(openCode.workspace.resolve("allowed.txt")).hasContent("yes");
        assertThat(openCode.events.streamed(session)).endsWith("Done with the tool.");
        assertThat(openCode.pendingOf(session)).isEmpty();
    }

    @Test
    void anAllowanceHoldsOnlyOnce() throws Exception {
        var session = newSession();
        prompt(session, "bash: echo again");
        runtime.respondPermission(openCode.awaitPending(session), true);
        openCode.events.awaitIdle(session, 1);

        prompt(session, "bash: echo again");

        assertThat(openCode.awaitPending(session).kind()).isEqualTo(PendingRequest.Kind.PERMISSION);
        runtime.abort(session);
    }

    @Test
    void aRefusedCommandDoesNotRun() throws Exception {
        var session = newSession();
        prompt(session, "bash: echo no > refused.txt");

        runtime.respondPermission(openCode.awaitPending(session), false);
        openCode.events.awaitIdle(session, 1);

        assertThat(Files.exists(openCode.workspace.resolve("refused.txt"))).isFalse();
        assertThat(openCode.pendingOf(session)).isEmpty();
    }

    @Test
    void anAnswerIsHandedOn() throws Exception {
        var session = newSession();
        prompt(session, "ask: Which one?|Left|Right");
        var asked = openCode.awaitPending(session);
        var action = new Action.ReplyQuestion(asked.id(), List.of(List.of("Right")));
        var before = runtime.evidence("c-1", session, action);

        runtime.replyQuestion(asked, action.answers());
        openCode.events.awaitIdle(session, 1);

        assertThat(asked.kind()).isEqualTo(PendingRequest.Kind.QUESTION);
        assertThat(before.finding()).isEqualTo(Finding.DID_NOT_HAPPEN);
        assertThat(runtime.evidence("c-1", session, action).finding()).isEqualTo(Finding.UNKNOWN);
        assertThat(openCode.events.of(session))
                .anySatisfy(event -> assertThat(event.data()).containsEntry("answers", action.answers()));
    }

    @Test
    void aQuestionMayBeLeftUnanswered() throws Exception {
        var session = newSession();
        prompt(session, "ask: Which one?|Left|Right");

        runtime.rejectQuestion(openCode.awaitPending(session));
        openCode.events.awaitIdle(session, 1);

        openCode.events.await(session, "question.rejected");
        assertThat(openCode.pendingOf(session)).isEmpty();
    }

    @Test
    void whatASubagentAsksBelongsToItsRoot() throws Exception {
        var root = newSession();
        prompt(root, "sub: bash: echo sub > sub.txt");
        var asked = openCode.awaitPending(root);

        runtime.respondPermission(asked, true);
        openCode.events.awaitIdle(root, 1);

        assertThat(asked.sessionId()).isNotEqualTo(root);
        assertThat(runtime.session(asked.sessionId()).orElseThrow().rootId()).isEqualTo(root);
        assertThat(openCode.workspace.resolve("sub.txt")).hasContent("sub");
        assertThat(openCode.events.of(asked.sessionId()))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.rootSessionId()).isEqualTo(root));
    }

    @Test
    void anAbortEndsTheStream() throws Exception {
        var session = newSession();
        prompt(session, "slow: 60");
        openCode.events.await(session, "message.part.delta");

        runtime.abort(session);
        openCode.events.awaitIdle(session, 1);

        assertThat(openCode.events.streamed(session)).doesNotContain("600");
        runtime.abort(session);
    }

    @Test
    void whatAnAbortedTurnWaitedForIsNoLongerPending() throws Exception {
        var session = newSession();
        prompt(session, "bash: echo stale");
        var stale = openCode.awaitPending(session);

        runtime.abort(session);
        openCode.events.awaitIdle(session, 1);
        assertThat(openCode.pendingOf(session)).isEmpty();

        prompt(session, "bash: echo fresh");
        assertThat(openCode.awaitPending(session).id()).isNotEqualTo(stale.id());
        runtime.abort(session);
    }

    @Test
    void knowsNoOtherSessions() throws Exception {
        assertThat(runtime.session(UNKNOWN_SESSION)).isEmpty();
        assertThat(runtime.session("../../config")).isEmpty();
        assertThat(reasonOf(() -> runtime.prompt("c-1", UNKNOWN_SESSION, text("say: x"))))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(reasonOf(() -> runtime.abort(UNKNOWN_SESSION))).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void knowsNoOtherRequests() {
        var permission = new PendingRequest(
                "per_0000", PendingRequest.Kind.PERMISSION, UNKNOWN_SESSION, UNKNOWN_SESSION, Map.of());
        var question = new PendingRequest(
                "que_0000", PendingRequest.Kind.QUESTION, UNKNOWN_SESSION, UNKNOWN_SESSION, Map.of());

        assertThat(reasonOf(() -> runtime.respondPermission(permission, true))).isEqualTo(Reason.NOT_FOUND);
        assertThat(reasonOf(() -> runtime.replyQuestion(question, List.of(List.of("A")))))
                .isEqualTo(Reason.NOT_FOUND);
        assertThat(reasonOf(() -> runtime.rejectQuestion(question))).isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void anUnknownAgentIsRefusedWithTheReason() throws Exception {
        var session = newSession();
        var prompt = new Action.Prompt("say: x", "nobody", null, List.of());

        var failure = catchThrowable(() -> runtime.prompt("c-" + UUID.randomUUID(), session, prompt));

        assertThat(failure)
                .asInstanceOf(throwable(AgentRuntimeException.class))
                .hasMessageContaining("Agent not found: \"nobody\"")
                .extracting(AgentRuntimeException::reason)
                .isEqualTo(Reason.REFUSED);
    }

    @Test
    void takesAnAttachmentOnlyWithItsContent() throws Exception {
        var session = newSession();
        var inline = new Action.Attachment("text/plain", "data:text/plain;base64,aGVsbG8=", "hello.txt");
        var local = new Action.Attachment("text/plain", "file:///etc/hostname", null);

        var admission = runtime.prompt(
                "c-" + UUID.randomUUID(), session, new Action.Prompt("say: got it", null, null, List.of(inline)));
        var refusal = reasonOf(() -> runtime.prompt(
                "c-" + UUID.randomUUID(), session, new Action.Prompt("say: no", null, null, List.of(local))));
        openCode.events.awaitIdle(session, 1);

        assertThat(admission).isEqualTo(Admission.STARTED);
        assertThat(refusal).isEqualTo(Reason.REFUSED);
        assertThat(openCode.model.turns()).anySatisfy(turn -> assertThat(turn).contains("got it", "hello"));
    }

    /** What was begun before has reached the model by the end of a whole turn elsewhere. */
    private static void runAnotherTurn() throws AgentRuntimeException {
        var session = newSession();
        prompt(session, "say: something else");
        openCode.events.awaitIdle(session, 1);
    }

    private static Finding evidenceOfAbort(String session) throws Exception {
        return runtime.evidence("c-abort", session, new Action.Abort()).finding();
    }

    private static String newSession() throws AgentRuntimeException {
        return runtime.createSession("c-" + UUID.randomUUID(), "Test").id();
    }

    private static Admission prompt(String session, String text) throws AgentRuntimeException {
        return runtime.prompt("c-" + UUID.randomUUID(), session, text(text));
    }

    private static Reason reasonOf(ThrowingCallable call) {
        return catchThrowable(call) instanceof AgentRuntimeException e ? e.reason() : null;
    }
}
