package org.opencowork.pairing.itests.benchmarks;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
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

/** The same HTTP client with nothing behind it: it claims, and sends what a desk has sent before. */
final class BareClient {

    private static final int BATCH = 32;
    private static final int AT_ONCE = 16;

    private final BrokerTransport transport;
    private final BrokerAccess access;
    private final Semaphore taken = new Semaphore(0);

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
    void drain(Posts posts) throws TransportException, InterruptedException {
        var delivering = Executors.newFixedThreadPool(AT_ONCE);
        var publishing = Executors.newSingleThreadExecutor();
        for (var batch : posts.batchesOf(access.pairingId())) {
            send(publishing, () -> {
                transport.publish(access, batch);
                return batch;
            });
        }
        var results = posts.results().iterator();
        while (results.hasNext()) {
            var claim = new ClaimRequest(0, BATCH, Duration.ofSeconds(30), Duration.ZERO, Map.of());
            for (var entry : transport.claim(access, claim).commands()) {
                var delivery = delivery(Tree.object(entry).orElseThrow(), results.next());
                send(delivering, () -> transport.deliver(access, delivery));
            }
        }
        taken.acquire(posts.results().size() + posts.batches().size());
        delivering.shutdown();
        publishing.shutdown();
    }

    private void send(ExecutorService threads, Callable<?> post) {
        threads.execute(() -> {
            try {
                post.call();
                taken.release();
            } catch (Exception broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private static Delivery delivery(Map<String, Object> command, Map<String, Object> result) {
        var token = Tree.text(Tree.object(command, "lease").orElseThrow(), "leaseToken")
                .orElseThrow();
        return new Delivery(Tree.text(command, "id").orElseThrow(), token, true, result);
    }
}
