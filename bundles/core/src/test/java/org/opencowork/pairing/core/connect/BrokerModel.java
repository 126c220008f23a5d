package org.opencowork.pairing.core.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.transport.ClaimRequest;
import org.opencowork.pairing.api.transport.Delivery;
import org.opencowork.pairing.api.transport.DeliveryAnswer;
import org.opencowork.pairing.core.bench.Orders;
import org.opencowork.pairing.core.connect.Step.Wish;

/** What a broker has in line, and what it promised and was promised. */
final class BrokerModel {

    /** A lease as it was given to one life of the Desktop. */
    private record Given(int life, Instant until) {}

    /** A command in line. */
    static final class Order {
        final String id;
        final Wish wish;
        final long sequence;
        final @Nullable String session;
        final Map<String, Object> entry;
        private final List<Given> leases = new ArrayList<>();
        private @Nullable String token;
        private long freeAtNanos = Long.MIN_VALUE;
        private boolean settled;

        Order(String id, Wish wish, long sequence, Map<String, Object> entry) {
            this.id = id;
            this.wish = wish;
            this.sequence = sequence;
            this.entry = entry;
            session = (String) entry.get("sessionId");
        }

        boolean ours() {
            return wish != Wish.STRANGER;
        }
    }

    private static final Duration SHORT = Duration.ofMillis(2_400);
    private static final Duration TOO_SHORT = Duration.ofMillis(1_500);

    private final World world;
    private final boolean trustsTheCursor;
    private final Map<String, Order> orders = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> results = new HashMap<>();
    private long last;
    private long told;
    private int leases;

    BrokerModel(World world, boolean trustsTheCursor) {
        this.world = world;
        this.trustsTheCursor = trustsTheCursor;
    }

    void send(Wish wish, int session, int above) {
        last += 1 + above;
        var id = "c-" + last;
        orders.put(id, new Order(id, wish, last, entry(id, last, wish, session)));
        world.note("sent " + id + " " + wish);
    }

    private static Map<String, Object> entry(String id, long sequence, Wish wish, int session) {
        var entry = Orders.order(World.PAIRING, id, sequence, kind(wish));
        if (entry.containsKey("sessionId")) {
            entry.put("sessionId", World.SESSIONS.get(session));
        }
        switch (wish) {
            case ABORT -> entry.put("sessionId", AgentModel.CHILD + id);
            case FOREIGN_SESSION -> entry.put("sessionId", AgentModel.FOREIGN);
            case PERMISSION -> entry.put("payload", Map.of("permissionId", AgentModel.REQUEST + id, "allowed", true));
            case QUESTION ->
                entry.put("payload", Map.of("requestId", AgentModel.REQUEST + id, "answers", List.of(List.of("yes"))));
            case STRANGER -> entry.put("pairingId", "pair-other");
            case ILLEGIBLE -> entry.put("kind", "dance");
            default -> {}
        }
        return entry;
    }

    private static CommandKind kind(Wish wish) {
        return switch (wish) {
            case PROMPT, STRANGER, FOREIGN_SESSION, ILLEGIBLE -> CommandKind.PROMPT;
            case CREATE_SESSION -> CommandKind.CREATE_SESSION;
            case ABORT -> CommandKind.ABORT;
            case PERMISSION -> CommandKind.PERMISSION_RESPOND;
            case QUESTION -> CommandKind.QUESTION_REPLY;
            case STATUS -> CommandKind.STATUS;
            case REVOKE -> CommandKind.REVOKE_PAIRING;
        };
    }

    Order order(String id) {
        return Optional.ofNullable(orders.get(id)).orElseThrow();
    }

    List<Order> ours() {
        return orders.values().stream().filter(Order::ours).toList();
    }

    /** Is told how far everything is settled. */
    void isTold(long cursor) {
        world.promise(cursor >= told, "the cursor went down from " + told + " to " + cursor);
        told = Math.max(told, cursor);
        mayStandAt(cursor);
    }

    /** The cursor is about to stand here. */
    void mayStandAt(long cursor) {
        for (var order : ours()) {
            world.promise(
                    order.settled || order.sequence > cursor,
                    "the cursor stands at " + cursor + " while " + order.id + " is not settled");
        }
    }

    /** Leases what is free, lowest first, for so long. */
    List<Object> lease(int life, ClaimRequest request, Duration time) {
        return free(request)
                .limit(request.limit())
                .map(order -> lease(life, order, time))
                .toList();
    }

    /** Leases every other command that is free, for a short time or too short a one; in reverse, and each twice. */
    List<Object> leaseOddly(int life, ClaimRequest request) {
        var time = leases % 4 < 2 ? SHORT : TOO_SHORT;
        var odd =
                free(request).filter(order -> order.sequence % 2 == leases % 2).toList();
        var commands = new ArrayList<Object>();
        odd.forEach(order -> commands.add(0, lease(life, order, time)));
        commands.addAll(List.copyOf(commands));
        return commands;
    }

    private Stream<Order> free(ClaimRequest request) {
        return orders.values().stream()
                .filter(order -> !order.settled && order.freeAtNanos <= world.nanos())
                .filter(order -> !trustsTheCursor || order.sequence > request.afterSequence());
    }

    private Object lease(int life, Order order, Duration time) {
        var until = world.brokersTime().plus(time);
        order.token = "lease-" + ++leases;
        order.freeAtNanos = world.nanos() + time.toNanos();
        order.leases.add(new Given(life, until));
        var entry = new LinkedHashMap<>(order.entry);
        entry.put("lease", Map.of("leasedBy", "device", "leaseToken", order.token, "leaseExpiresAt", until.toString()));
        world.note("leased " + order.id + " for " + time.toMillis() + " ms");
        return entry;
    }

    /** Ends the lease of a command before its time. */
    void endLease(int index) {
        var open = orders.values().stream().filter(order -> !order.settled).toList();
        if (!open.isEmpty()) {
            endLease(open.get(index % open.size()));
        }
    }

    private static void endLease(Order order) {
        order.token = null;
        order.freeAtNanos = Long.MIN_VALUE;
    }

    /** Tells whether a life of the Desktop has a lease of a command that lasts, by the broker's clock. */
    boolean holds(int life, String id) {
        return order(id).leases.stream()
                .anyMatch(lease -> lease.life() == life && world.toldTime().isBefore(lease.until()));
    }

    /** Hears a result, whatever becomes of it. */
    void hears(Delivery delivery) {
        var order = order(delivery.commandId());
        var before = results.putIfAbsent(order.id, delivery.result());
        world.promise(before == null || before.equals(delivery.result()), "another result for " + order.id);
        world.agent.isSaidToHaveDone(order, delivery.result());
    }

    /** Takes a result, if it comes under the lease that counts. */
    DeliveryAnswer take(Delivery delivery) {
        var order = order(delivery.commandId());
        if (order.settled) {
            return DeliveryAnswer.ACCEPTED;
        }
        if (!delivery.leaseToken().equals(order.token) || order.freeAtNanos <= world.nanos()) {
            return DeliveryAnswer.LEASE_LOST;
        }
        order.settled = true;
        return DeliveryAnswer.ACCEPTED;
    }

    /** Says that the lease is another's. */
    DeliveryAnswer takesItForLost(Delivery delivery) {
        endLease(order(delivery.commandId()));
        return DeliveryAnswer.LEASE_LOST;
    }

    /** Says that it knows of no such command, and so never sends it again. */
    DeliveryAnswer forgets(Delivery delivery) {
        order(delivery.commandId()).settled = true;
        return DeliveryAnswer.REFUSED;
    }

    /** Returns what it still waits for. */
    List<String> unsettled() {
        return ours().stream()
                .filter(order -> !order.settled)
                .map(order -> order.id)
                .toList();
    }

    /** Returns the highest sequence that the cursor can come to. */
    long top() {
        return ours().stream().mapToLong(order -> order.sequence).max().orElse(0);
    }
}
