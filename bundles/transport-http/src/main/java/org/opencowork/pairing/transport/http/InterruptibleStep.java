package org.opencowork.pairing.transport.http;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets another thread end a step that heeds interrupts, without an interrupt that outlives the step. */
final class InterruptibleStep {

    private @Nullable Thread thread;
    private boolean ended;

    <T> T run(Supplier<T> step) {
        begin();
        try {
            return step.get();
        } finally {
            leave();
        }
    }

    /** Interrupts the step, now or as soon as it begins. */
    synchronized void end() {
        ended = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private synchronized void begin() {
        thread = Thread.currentThread();
        if (ended) {
            thread.interrupt();
        }
    }

    private synchronized void leave() {
        thread = null;
        if (ended) {
            // The interrupt was ours; the caller is told in other words.
            boolean ignored = Thread.interrupted();
        }
    }
}
