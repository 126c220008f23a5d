package org.opencowork.pairing.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.api.ResultStatus.BLOCKED_BY_POLICY;
import static org.opencowork.pairing.api.ResultStatus.REQUIRES_LOCAL_CONFIRMATION;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.Command;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.Credential;
import org.opencowork.pairing.api.Lease;
import org.opencowork.pairing.api.Limits;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Presence;
import org.opencowork.pairing.api.RemoteAnswers;
import org.opencowork.pairing.api.ResultStatus;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.Term;

final class DeciderTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Fence FENCE = new Fence(Duration.ofSeconds(2));
    private static final Actor ADA = new Actor("actor-1", "Ada");
    private static final Policy EVERYTHING = Policy.DEFAULT.with(Map.of(
            "remoteApprovals", "remote_allowed", "remoteQuestions", "remote_allowed", "allowRemoteAttachments", true));

    @ParameterizedTest
    @EnumSource
    void runsEveryKindWhereEverythingIsAllowed(CommandKind kind) {
        assertThat(decided(EVERYTHING, Scope.ALL_SESSIONS, action(kind))).isInstanceOf(Decision.Run.class);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void keepsToThePolicy(Map<String, Object> change, CommandKind kind, @Nullable ResultStatus expected) {
        assertThat(refusal(decided(EVERYTHING.with(change), Scope.ALL_SESSIONS, action(kind))))
                .isEqualTo(Optional.ofNullable(expected));
    }

    static Stream<Arguments> policies() {
        return Stream.of(CommandKind.values())
                .flatMap(kind -> Stream.of(
                        Arguments.of(
                                Map.of("allowRemotePrompts", false),
                                kind,
                                when(kind, BLOCKED_BY_POLICY, "create_session", "prompt")),
                        Arguments.of(Map.of("allowRemoteAbort", false), kind, when(kind, BLOCKED_BY_POLICY, "abort")),
                        Arguments.of(
                                Map.of("remoteApprovals", "disabled"),
                                kind,
                                when(kind, BLOCKED_BY_POLICY, "permission.respond")),
                        Arguments.of(
                                Map.of("remoteApprovals", "local_confirmation"),
                                kind,
                                when(kind, REQUIRES_LOCAL_CONFIRMATION, "permission.respond")),
                        Arguments.of(
                                Map.of("remoteQuestions", "disabled"),
                                kind,
                                when(kind, BLOCKED_BY_POLICY, "question.reply", "question.reject")),
                        Arguments.of(
                                Map.of("remoteQuestions", "local_confirmation"),
                                kind,
                                when(kind, REQUIRES_LOCAL_CONFIRMATION, "question.reply", "question.reject")),
                        Arguments.of(Map.of("allowRemoteAttachments", false), kind, null)));
    }

    @Test
    void blocksAttachmentsUnlessTheyAreAllowed() {
        var action = new Action.Prompt("x", null, null, List.of(new Action.Attachment("text/plain", "data:,x", null)));

        assertThat(refusal(decided(Policy.DEFAULT, Scope.ALL_SESSIONS, action))).contains(BLOCKED_BY_POLICY);
        assertThat(decided(EVERYTHING, Scope.ALL_SESSIONS, action)).isInstanceOf(Decision.Run.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"PERMISSION_RESPOND", "QUESTION_REPLY", "QUESTION_REJECT"})
    void takesNoRemoteAnswerFromSomebodyUnnamed(CommandKind kind) {
        var command = command(action(kind), "p-1", "local", Actor.UNKNOWN, lease(60));

        assertThat(refusal(decide(EVERYTHING, Scope.ALL_SESSIONS, command, root(kind))))
                .contains(BLOCKED_BY_POLICY);
    }

    @ParameterizedTest
    @EnumSource
    void neverRunsACommandOfAnotherPairing(CommandKind kind) {
        var command = command(action(kind), "p-2", "local", ADA, lease(60));

        assertThat(refusal(decide(EVERYTHING, Scope.ALL_SESSIONS, command, root(kind))))
                .contains(BLOCKED_BY_POLICY);
    }

    @ParameterizedTest
    @EnumSource
    void neverRunsACommandForAnotherWorkspace(CommandKind kind) {
        var command = command(action(kind), "p-1", "production", ADA, lease(60));

        assertThat(refusal(decide(EVERYTHING, Scope.ALL_SESSIONS, command, root(kind))))
                .contains(BLOCKED_BY_POLICY);
    }

    @ParameterizedTest
    @EnumSource
    void reachesOnlyListedSessionsAndMakesNoneWhereTheyAreListed(CommandKind kind) {
        var elsewhere = new Scope(List.of("local"), List.of("ses-2"));
        var blocked = kind.needsSession() || kind == CommandKind.CREATE_SESSION;

        assertThat(refusal(decided(EVERYTHING, elsewhere, action(kind))).isPresent())
                .isEqualTo(blocked);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"CREATE_SESSION", "STATUS", "REVOKE_PAIRING"},
            mode = EnumSource.Mode.EXCLUDE)
    void refusesASessionThatTheRegistryDoesNotKnow(CommandKind kind) {
        var command = command(action(kind), "p-1", "local", ADA, lease(60));

        assertThat(refusal(decide(EVERYTHING, Scope.ALL_SESSIONS, command, Optional.empty())))
                .contains(BLOCKED_BY_POLICY);
    }

    @Test
    void asksTheAllowlistAboutTheRootOfASubagentsSession() {
        var listed = new Scope(List.of("local"), List.of("ses-root"));
        var command = command(action(CommandKind.ABORT), "p-1", "local", ADA, lease(60));

        assertThat(decide(EVERYTHING, listed, command, Optional.of("ses-root"))).isInstanceOf(Decision.Run.class);
    }

    @Property
    void neitherRunsNorRefusesAnythingWithoutALeaseThatLasts(
            @ForAll CommandKind kind, @ForAll("policiesAtAll") Policy policy, @ForAll boolean missing) {
        var lease = missing ? null : lease(2);
        var command = command(action(kind), "p-1", "local", ADA, lease);

        assertThat(decide(policy, Scope.ALL_SESSIONS, command, root(kind)))
                .isInstanceOf(Decision.LeaveForRedelivery.class);
    }

    @Provide
    Arbitrary<Policy> policiesAtAll() {
        var flags = Arbitraries.of(true, false);
        var answers = Arbitraries.of(RemoteAnswers.class);
        return Combinators.combine(flags, flags, answers, answers, flags)
                .as((prompts, abort, approvals, questions, attachments) ->
                        new Policy(prompts, abort, approvals, questions, false, false, false, attachments));
    }

    private static @Nullable ResultStatus when(CommandKind kind, ResultStatus status, String... kinds) {
        return List.of(kinds).contains(kind.wire()) ? status : null;
    }

    private static Decision decided(Policy policy, Scope scope, Action action) {
        return decide(policy, scope, command(action, "p-1", "local", ADA, lease(60)), root(action.kind()));
    }

    private static Decision decide(Policy policy, Scope scope, Command command, Optional<String> root) {
        return Decider.decide(pairing(policy, scope), NOON, command, root, FENCE, NOON);
    }

    private static Optional<ResultStatus> refusal(Decision decision) {
        if (decision instanceof Decision.Propose) {
            return Optional.of(REQUIRES_LOCAL_CONFIRMATION);
        }
        return decision instanceof Decision.Refuse refuse
                ? Optional.of(refuse.result().status())
                : Optional.empty();
    }

    private static Optional<String> root(CommandKind kind) {
        return kind.needsSession() ? Optional.of("ses-1") : Optional.empty();
    }

    private static Lease lease(long seconds) {
        return new Lease("device", "lease-1", NOON.plusSeconds(seconds));
    }

    private static Command command(
            Action action, String pairing, String workspace, Actor actor, @Nullable Lease lease) {
        var session = action.kind().needsSession() ? "ses-1" : null;
        return new Command("c-1", pairing, workspace, session, actor, action, 1, lease);
    }

    private static Action action(CommandKind kind) {
        return switch (kind) {
            case CREATE_SESSION -> new Action.CreateSession(null);
            case PROMPT -> new Action.Prompt("x", null, null, List.of());
            case ABORT -> new Action.Abort();
            case PERMISSION_RESPOND -> new Action.RespondPermission("per-1", true);
            case QUESTION_REPLY -> new Action.ReplyQuestion("que-1", List.of(List.of("yes")));
            case QUESTION_REJECT -> new Action.RejectQuestion("que-1");
            case STATUS -> new Action.Status();
            case REVOKE_PAIRING -> new Action.RevokePairing();
        };
    }

    static Pairing anyPairing() {
        return pairing(Policy.DEFAULT, Scope.ALL_SESSIONS);
    }

    private static Pairing pairing(Policy policy, Scope scope) {
        return new Pairing(
                "p-1",
                "Phone",
                "Laptop",
                PairingStatus.PAIRED_ONLINE,
                true,
                URI.create("https://broker.example"),
                scope,
                policy,
                Limits.DEFAULT,
                Term.OPEN,
                false,
                Presence.NEVER,
                null,
                new Credential(true, "device-1", NOON, null),
                NOON,
                NOON,
                null,
                null);
    }
}
