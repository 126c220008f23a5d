package org.opencowork.pairing.itests.benchmarks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.opencowork.pairing.api.transport.BrokerAccess;
import org.opencowork.pairing.api.transport.BrokerTransport;
import org.opencowork.pairing.api.transport.Claim;
import org.opencowork.pairing.api.transport.ClaimRequest;
import org.opencowork.pairing.api.transport.Delivery;
import org.opencowork.pairing.api.transport.DeliveryAnswer;
import org.opencowork.pairing.api.transport.EventBatch;
import org.opencowork.pairing.api.transport.Heartbeat;
import org.opencowork.pairing.api.transport.TransportException;

/** A transport that notes what the broker has taken, and when. */
final class WatchedTransport implements BrokerTransport {

    private final BrokerTransport transport;
    private final Semaphore taken = new Semaphore(0);
    private final Map<String, CompletableFuture<Long>> takenAt = new ConcurrentHashMap<>();
    private final Collection<Map<String, Object>> results = new ConcurrentLinkedQueue<>();
    private final Collection<EventBatch> batches = new ConcurrentLinkedQueue<>();

    WatchedTransport(BrokerTransport transport) {
        this.transport = transport;
    }

    /** Waits until the broker has taken so many more results. */
    void awaitTaken(int results) throws InterruptedException {
        taken.acquire(results);
    }

    /** When the broker had taken the result of a command, by {@link System#nanoTime}. */
    CompletableFuture<Long> takenAt(String commandId) {
        return takenAt.computeIfAbsent(commandId, id -> new CompletableFuture<>());
    }

    /** What was sent until now. */
    Posts posts() {
        return new Posts(List.copyOf(results), List.copyOf(batches));
    }

    @Override
    public void heartbeat(BrokerAccess access, Heartbeat heartbeat) throws TransportException {
        transport.heartbeat(access, heartbeat);
    }

    @Override
    public Claim claim(BrokerAccess access, ClaimRequest request) throws TransportException {
        return transport.claim(access, request);
    }

    @Override
    public DeliveryAnswer deliver(BrokerAccess access, Delivery delivery) throws TransportException {
        var answer = transport.deliver(access, delivery);
        if (answer == DeliveryAnswer.ACCEPTED) {
            results.add(delivery.result());
            takenAt(delivery.commandId()).complete(System.nanoTime());
            taken.release();
        }
        return answer;
    }

    @Override
    public void publish(BrokerAccess access, EventBatch batch) throws TransportException {
        transport.publish(access, batch);
        batches.add(batch);
    }

    @Override
    public void revoke(BrokerAccess access) throws TransportException {
        transport.revoke(access);
    }
}
