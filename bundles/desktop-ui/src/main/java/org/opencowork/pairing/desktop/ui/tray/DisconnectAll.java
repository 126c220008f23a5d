package org.opencowork.pairing.desktop.ui.tray;

import java.util.function.Consumer;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.desktop.ui.base.Workbench;

/** Disconnects every pairing at one press; one that cannot be disconnected does not keep the others on. */
public record DisconnectAll(Workbench bench, Consumer<String> failed) implements Runnable {

    @Override
    public void run() {
        bench.background().run(this::disconnect, count -> bench.model().poke(), why -> {
            bench.model().poke();
            failed.accept(why);
        });
    }

    private int disconnect() throws PairingException {
        var pairings = bench.ports().pairings();
        PairingException trouble = null;
        var count = 0;
        for (var pairing : pairings.list().stream().filter(Pairing::enabled).toList()) {
            try {
                pairings.disconnect(pairing.id());
                count++;
            } catch (PairingException stuck) {
                trouble = stuck;
            }
        }
        if (trouble != null) {
            throw trouble;
        }
        return count;
    }
}
