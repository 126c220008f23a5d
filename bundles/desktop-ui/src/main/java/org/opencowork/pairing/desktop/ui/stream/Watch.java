package org.opencowork.pairing.desktop.ui.stream;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.runtime.Observation;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** The observation of one pairing's stream at a time. For the event thread; what may block runs in the background. */
final class Watch {

    private final Workbench bench;
    private final Feed feed;
    private final Consumer<String> failed;
    private @Nullable Observation current;
    private @Nullable String wanted;

    Watch(Workbench bench, Feed feed, Consumer<String> failed) {
        this.bench = bench;
        this.feed = feed;
        this.failed = failed;
    }

    /** Watches that pairing from now on, and no other; null for none. */
    void on(@Nullable String pairingId) {
        end();
        feed.drain();
        wanted = pairingId;
        if (pairingId != null) {
            bench.background()
                    .run(
                            () -> bench.ports().departures().watch(pairingId, feed::offer),
                            begun -> begun(pairingId, begun),
                            failed);
        }
    }

    private void begun(String pairingId, Observation begun) {
        if (pairingId.equals(wanted) && current == null) {
            current = begun;
        } else {
            close(begun);
        }
    }

    private void end() {
        var ended = current;
        current = null;
        if (ended != null) {
            close(ended);
        }
    }

    private void close(Observation ended) {
        bench.background()
                .run(
                        () -> {
                            ended.close();
                            return ended;
                        },
                        done -> feed.drain(),
                        failed);
    }
}
