package org.opencowork.pairing.itests.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditException;

/** Adds up what was asked for, what was done and what was said about it. */
final class Ledger {

    /** About these a runtime cannot tell afterwards whether it did them. */
    private static final Set<CommandKind> DOUBTFUL = Set.of(
            CommandKind.ABORT, CommandKind.PERMISSION_RESPOND, CommandKind.QUESTION_REPLY, CommandKind.QUESTION_REJECT);

    private static final Set<CommandKind> WITHOUT_EFFECT = Set.of(CommandKind.STATUS, CommandKind.REVOKE_PAIRING);

    private final List<Broker.Queued> commands;
    private final Map<String, List<Trace.Line>> linesById;
    private final Map<String, Instant> acceptedById;

    private Ledger(List<Broker.Queued> commands, List<Trace.Line> lines, List<AuditEntry> audit) {
        this.commands = commands;
        linesById = lines.stream().collect(Collectors.groupingBy(Trace.Line::commandId));
        acceptedById = new HashMap<>();
        audit.stream()
                .filter(entry -> entry.action().equals(AuditAction.COMMAND_ACCEPTED.wire()))
                .forEach(entry -> acceptedById.merge(
                        entry.commandId(), entry.createdAt(), (one, other) -> one.isBefore(other) ? one : other));
    }

    /** Checks that each command had its effect exactly once, ended truthfully, and was audited before. */
    static void check(Path directory, Broker broker) throws AuditException {
        assertThat(broker.open())
                .as("commands that were lost: they never ended")
                .isEmpty();
        try (var audit = Desktop.audit(directory)) {
            assertThat(audit.verify())
                    .satisfies(verdict ->
                            assertThat(verdict.whole()).as(verdict.finding()).isTrue());
            new Ledger(
                            broker.commands(),
                            Desktop.trace(directory, 0).lines(),
                            audit.latest(Desktop.PAIRING, Integer.MAX_VALUE))
                    .check();
        }
    }

    /** Checks that exactly those are in doubt about which nobody can tell after a crash there. */
    static void checkDoubts(Broker broker, CrashPoint point) {
        assertThat(broker.commands())
                .filteredOn(command -> command.result().filter(Ledger::inDoubt).isPresent())
                .extracting(command -> command.kind)
                .containsExactlyInAnyOrderElementsOf(point.leavesOpen() ? DOUBTFUL : Set.of());
    }

    private void check() {
        var wrong = new ArrayList<String>();
        commands.forEach(command -> finding(command)
                .forEach(what ->
                        wrong.add(command.kind + " " + command.id() + " " + what + ": " + lines(command.id()))));
        var known = commands.stream().map(Broker.Queued::id).collect(Collectors.toSet());
        linesById.forEach((id, lines) -> {
            if (!known.contains(id) && effects(id) > 0) {
                wrong.add(id + " is not ours or was never under a lease, but was done: " + lines);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private List<String> finding(Broker.Queued command) {
        var wrong = new ArrayList<String>();
        var effects = effects(command.id());
        if (effects > 1) {
            wrong.add("was done " + effects + " times");
        }
        command.result().ifPresent(result -> check(command, result, effects, wrong));
        if (effects > 0 && !acceptedBefore(command.id())) {
            wrong.add("was done before the audit had accepted it");
        }
        return wrong;
    }

    private void check(Broker.Queued command, JsonObject result, long effects, List<String> wrong) {
        if (result.get("ok").getAsBoolean()) {
            if (effects == 0 && !WITHOUT_EFFECT.contains(command.kind)) {
                wrong.add("was lost: it counts as done, but was not");
            }
        } else if (!inDoubt(result) || !mayBeInDoubt(command)) {
            wrong.add("ended as " + result);
        }
    }

    private static boolean inDoubt(JsonObject result) {
        return result.has("data") && result.getAsJsonObject("data").has("outcome");
    }

    /** Only if it was begun in one life and ended in a later one; whether an end was kept, only a later one shows. */
    private boolean mayBeInDoubt(Broker.Queued command) {
        return DOUBTFUL.contains(command.kind) && lastLife(command, Trace.BEGUN) < lastLife(command, Trace.ENDED);
    }

    private int lastLife(Broker.Queued command, String what) {
        return lines(command.id()).stream()
                .filter(line -> line.what().equals(what))
                .mapToInt(Trace.Line::life)
                .max()
                .orElse(Integer.MAX_VALUE);
    }

    private boolean acceptedBefore(String id) {
        var accepted = acceptedById.get(id);
        return accepted != null
                && lines(id).stream()
                        .filter(line -> line.what().equals(Trace.EFFECT))
                        .noneMatch(effect -> effect.at().isBefore(accepted));
    }

    private long effects(String id) {
        return lines(id).stream()
                .filter(line -> line.what().equals(Trace.EFFECT))
                .count();
    }

    private List<Trace.Line> lines(String id) {
        return linesById.getOrDefault(id, List.of());
    }
}
