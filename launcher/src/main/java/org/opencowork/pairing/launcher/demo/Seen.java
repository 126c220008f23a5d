package org.opencowork.pairing.launcher.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.control.Json;

/** All that the remote side has seen of a pairing, in order. Thread-safe. */
final class Seen {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Map<String, @Nullable Object>> events = new ArrayList<>();
    private final List<Object> results = new ArrayList<>();

    /** Reads the pairing's events on a thread of its own, until that is interrupted. */
    Thread follow(RemoteSide remote, String pairingId) {
        var thread = new Thread(() -> read(remote, pairingId), "demo-events");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Returns how much was seen so far, as a place to look on from. */
    synchronized int mark() {
        return events.size();
    }

    /** Notes a result that was read. */
    synchronized void note(Object result) {
        results.add(result);
    }

    /** Returns all events and results, as one text. */
    synchronized String everything() {
        return Json.write(List.of(events, results));
    }

    /** Returns what was seen since a mark. */
    synchronized List<Map<String, @Nullable Object>> since(int mark) {
        return List.copyOf(events.subList(mark, events.size()));
    }

    /** Waits for a runtime event of this type since a mark, and returns its data. */
    Map<String, @Nullable Object> await(int mark, String type) throws InterruptedException, DemoException {
        var event = await(mark, type, seen -> type.equals(payload(seen).get("type")));
        return Json.object(payload(event).get("data"));
    }

    /** Waits for the event that tells of a command's end. */
    void awaitEnd(int mark, String commandId) throws InterruptedException, DemoException {
        await(
                mark,
                "about the end of a command",
                seen -> commandId.equals(seen.get("commandId")) && !"command.accepted".equals(seen.get("type")));
    }

    private synchronized Map<String, @Nullable Object> await(
            int mark, String what, Predicate<Map<String, @Nullable Object>> which)
            throws InterruptedException, DemoException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var next = mark; ; next++) {
            while (next == events.size()) {
                var left = (deadline - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new DemoException("The remote side waited in vain for an event " + what + ".");
                }
                wait(left);
            }
            if (which.test(events.get(next))) {
                return events.get(next);
            }
        }
    }

    static Map<String, @Nullable Object> payload(Map<String, @Nullable Object> event) {
        return Json.object(event.get("payload"));
    }

    private void read(RemoteSide remote, String pairingId) {
        var after = 0L;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                var answer = remote.events(pairingId, after);
                after = answer.get("next") instanceof Long next ? next : after;
                add(Json.objects(answer.get("events")));
            }
        } catch (IOException | DemoException brokerGone) {
            add(List.of());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void add(List<Map<String, @Nullable Object>> more) {
        events.addAll(more);
        notifyAll();
    }
}
