package org.opencowork.pairing.core.connect;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.runtime.AgentRuntime;
import org.opencowork.pairing.core.port.Ports;

/**
 * Whether commands of one pairing can be carried out here, from what is known without asking anybody, and what the
 * remote was last told of it. Thread-safe.
 */
final class Ability {

    /**
     * What stands in the way.
     *
     * @param why a sentence for the person at this desk
     * @param briefly a sentence for the remote; it names nothing of this computer
     */
    record Hindrance(Sentence why, String briefly) {}

    /** For so long commands wait for a runtime that is away; until then, that it is away hinders none. */
    private static final Duration RUNTIME_PATIENCE = Duration.ofSeconds(20);

    private final Ports ports;
    private final LongSupplier nanos;
    private volatile @Nullable Sentence failure;
    private volatile boolean locked;
    private @Nullable Long awaySinceNanos;
    private Optional<String> told = Optional.empty();

    Ability(Ports ports, LongSupplier nanos) {
        this.ports = ports;
        this.nanos = nanos;
    }

    /** Something here could not be written or read that commands need. */
    void failed(Sentence why) {
        locked = false;
        failure = why;
    }

    /** The token cannot be read before the person unlocks where it rests. */
    void locked(Sentence why) {
        failure = why;
        locked = true;
    }

    /** Tells whether that is so. */
    boolean isLocked() {
        return locked;
    }

    /** All that commands need was written and read. */
    void works() {
        locked = false;
        failure = null;
    }

    /** Returns what stands in the way at this moment; empty for nothing. */
    Optional<Hindrance> hindrance() {
        return here().or(this::runtime);
    }

    /** Returns for the remote what stands in the way of a command that comes now; empty for nothing. */
    synchronized Optional<String> lasting() {
        var away = runtime();
        if (away.isEmpty()) {
            awaySinceNanos = null;
        } else if (awaySinceNanos == null) {
            awaySinceNanos = nanos.getAsLong();
        }
        var since = awaySinceNanos;
        var lasts = since != null && nanos.getAsLong() - since >= RUNTIME_PATIENCE.toNanos();
        return here().or(() -> lasts ? away : Optional.empty()).map(Hindrance::briefly);
    }

    /** Tells whether the remote was told otherwise. */
    synchronized boolean isNews() {
        return !lasting().equals(told);
    }

    /** Notes what the remote was told, and tells whether that was news. */
    synchronized boolean told(Optional<String> hindrance) {
        var news = !hindrance.equals(told);
        told = hindrance;
        return news;
    }

    private Optional<Hindrance> here() {
        return ports.missing()
                .map(part -> new Hindrance(
                        Sentence.of(
                                "part.missing",
                                "The Desktop's part \"" + part
                                        + "\" is missing at the moment; commands wait until it is back.",
                                part),
                        "A part of the Desktop is missing at the moment."))
                .or(() -> Optional.ofNullable(failure)
                        .map(why -> new Hindrance(why, "The Desktop cannot write or read what it must.")));
    }

    private Optional<Hindrance> runtime() {
        return ports.runtime()
                .ask(AgentRuntime::trouble)
                .map(trouble -> trouble.map(why -> Sentence.of("agent.trouble", why)))
                .orElse(Optional.of(Sentence.of("agent.none", "The Desktop has no coding agent at the moment.")))
                .map(why -> new Hindrance(why, "The coding agent is not running."));
    }
}
