package org.opencowork.pairing.desktop.ui.stream;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.opencowork.pairing.api.desktop.Departure;

/** Events between the thread that they come on and the window; where too many come at once, the oldest are let go. */
final class Feed {

    private final int most;
    private final ArrayDeque<Departure> waiting = new ArrayDeque<>();

    Feed(int most) {
        this.most = most;
    }

    /** Takes an event in; returns at once. Any thread. */
    synchronized void offer(Departure departure) {
        if (waiting.size() >= most) {
            waiting.removeFirst();
        }
        waiting.addLast(departure);
    }

    /** Takes out all that has come. Any thread. */
    synchronized List<Departure> drain() {
        var came = new ArrayList<>(waiting);
        waiting.clear();
        return came;
    }
}
