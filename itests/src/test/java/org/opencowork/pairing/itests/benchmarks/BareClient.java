package org.opencowork.pairing.itests.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.transport.BrokerAccess;
import org.opencowork.pairing.api.transport.BrokerTransport;
import org.opencowork.pairing.api.transport.Cancellation;
import org.opencowork.pairing.api.transport.ClaimRequest;
import org.opencowork.pairing.api.transport.Delivery;
import org.opencowork.pairing.api.transport.TransportException;

/** The same HTTP client with nothing behind it: claims, and acknowledges what came without looking at it. */
final class BareClient {

    private static final int BATCH = 32;
    private static final int AT_ONCE = 16;

    private final BrokerTransport transport;
    private final BrokerAccess access;

    BareClient(BrokerTransport transport, Paired paired) {
        this.transport = transport;
        access = new BrokerAccess(
                paired.pairing().brokerUrl(),
                paired.id(),
                paired.pairing().credential().deviceId(),
                paired.token(),
                new Cancellation());
    }

    /** Drains so many commands, and returns when the broker has taken the last result. */
    void drain(int commands) throws TransportException, InterruptedException {
        var acknowledging = Executors.newFixedThreadPool(AT_ONCE);
        var taken = new Semaphore(0);
        var claimed = 0;
        while (claimed < commands) {
            var claim = new ClaimRequest(0, BATCH, Duration.ofSeconds(30), Duration.ZERO, Map.of());
            for (var entry : transport.claim(access, claim).commands()) {
                acknowledge(acknowledging, taken, Tree.object(entry).orElseThrow());
                claimed++;
            }
        }
        taken.acquire(commands);
        acknowledging.shutdown();
    }

    private void acknowledge(ExecutorService acknowledging, Semaphore taken, Map<String, Object> command) {
        var token = Tree.text(Tree.object(command, "lease").orElseThrow(), "leaseToken")
                .orElseThrow();
        var id = Tree.text(command, "id").orElseThrow();
        var delivery = new Delivery(id, token, true, Map.of("ok", true, "status", "completed"));
        acknowledging.execute(() -> {
            try {
                transport.deliver(access, delivery);
                taken.release();
            } catch (TransportException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }
}
