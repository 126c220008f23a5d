package org.opencowork.pairing.core.command;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.opencowork.pairing.api.Command;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.CommandResult;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.port.PortEmptyException;

/** Has the effect of a command while its lease lasts; waits a while for a runtime that is away. Thread-safe. */
final class LeasedEffect {

    /** What must be left of the lease when the effect starts, after the journal was written. */
    private static final Fence LAST_LOOK = new Fence(Duration.ofMillis(500));

    private static final Duration RUNTIME_PATIENCE = Duration.ofSeconds(20);

    /** Long enough for a runtime that starts together with the Desktop; the pairing's own state is known anyway. */
    private static final Duration STATUS_PATIENCE = Duration.ofSeconds(5);

    private final PipelineParts parts;
    private final Execution execution;

    LeasedEffect(PipelineParts parts, Execution execution) {
        this.parts = parts;
        this.execution = execution;
    }

    /** Returns how it ended, or empty if the lease ran out at the last moment and nothing was done. */
    Optional<CommandResult> of(Flight flight, Command command) throws StoreException {
        var patience = new Patience(
                parts.ports().timer(), command.kind() == CommandKind.STATUS ? STATUS_PATIENCE : RUNTIME_PATIENCE);
        BooleanSupplier leased =
                () -> LAST_LOOK.holds(flight.lease(), parts.clock().now());
        while (leased.getAsBoolean()) {
            try {
                return Optional.of(execution.run(parts.pairing().get(), command, leased));
            } catch (RuntimeAwayException | PortEmptyException away) {
                if (leased.getAsBoolean() && (!patience.more() || parts.gate().isShut())) {
                    return Optional.of(Execution.withoutRuntime(parts.pairing().get(), command));
                }
            }
        }
        return Optional.empty();
    }
}
