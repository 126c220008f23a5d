package org.opencowork.pairing.itests.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.transport.BrokerAccess;
import org.opencowork.pairing.api.transport.BrokerTransport;
import org.opencowork.pairing.api.transport.Cancellation;
import org.opencowork.pairing.api.transport.ClaimRequest;
import org.opencowork.pairing.api.transport.Delivery;

/** The same HTTP client with nothing behind it: it claims, and sends what a desk has sent before. */
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

    /** Claims as many commands as there are results, and returns when the broker has taken these and all events. */
    void drain(Posts posts) throws Exception {
        var delivering = Executors.newFixedThreadPool(AT_ONCE);
        var publishing = Executors.newSingleThreadExecutor();
        var taken = new ArrayList<Future<?>>();
        for (var batch : posts.batchesOf(access.pairingId())) {
            taken.add(publishing.submit(() -> {
                transport.publish(access, batch);
                return batch;
            }));
        }
        var results = posts.results().iterator();
        while (results.hasNext()) {
            var claim = new ClaimRequest(0, BATCH, Duration.ofSeconds(30), Duration.ZERO, Map.of());
            for (var entry : transport.claim(access, claim).commands()) {
                var delivery = delivery(Tree.object(entry).orElseThrow(), results.next());
                taken.add(delivering.submit(() -> transport.deliver(access, delivery)));
            }
        }
        for (var post : taken) {
            post.get();
        }
        delivering.shutdown();
        publishing.shutdown();
    }

    private static Delivery delivery(Map<String, Object> command, Map<String, Object> result) {
        var token = Tree.text(Tree.object(command, "lease").orElseThrow(), "leaseToken")
                .orElseThrow();
        return new Delivery(Tree.text(command, "id").orElseThrow(), token, true, result);
    }
}
