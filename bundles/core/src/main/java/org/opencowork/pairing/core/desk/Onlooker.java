package org.opencowork.pairing.core.desk;

import org.opencowork.pairing.api.runtime.RuntimeEvent;
import org.opencowork.pairing.api.runtime.RuntimeListener;
import org.opencowork.pairing.core.confirm.Confirming;
import org.opencowork.pairing.core.event.EventDesk;

/** Brings what happens in the agent to whoever has to know. */
record Onlooker(EventDesk events, Confirming confirming) implements RuntimeListener {

    @Override
    public void on(RuntimeEvent event) {
        events.on(event);
        confirming.happened(event.rootSessionId());
    }

    @Override
    public void missed(String reason) {
        events.missed(reason);
    }
}
