package org.opencowork.pairing.core.connect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.core.connect.BrokerModel.Order;
import org.opencowork.pairing.core.connect.Step.Wish;

/** What a coding agent has done and can tell of, and what may be said of it. */
final class AgentModel {

    static final String REQUEST = "req-";
    static final String CHILD = "ses-of-";
    static final String FOREIGN = "ses-foreign";

    private static final Set<Wish> EFFECTIVE =
            Set.of(Wish.PROMPT, Wish.CREATE_SESSION, Wish.ABORT, Wish.PERMISSION, Wish.QUESTION);

    private final World world;
    private final Map<String, Integer> effects = new HashMap<>();
    private final Set<String> couldNotTell = new HashSet<>();
    private final Set<String> failed = new HashSet<>();
    private final Map<String, String> prompting = new HashMap<>();
    private final List<String> prompted = new ArrayList<>();
    private final Map<String, Integer> firstOffer = new HashMap<>();
    private final Map<String, Integer> lastOffer = new HashMap<>();
    private boolean there = true;
    private int offers;

    AgentModel(World world) {
        this.world = world;
    }

    boolean there() {
        return there;
    }

    void there(boolean on) {
        there = on;
    }

    /** Another process begins; the one before is not heard of any more. */
    void newLife() {
        prompting.clear();
        prompted.clear();
        firstOffer.clear();
        lastOffer.clear();
    }

    /** The Desktop was offered a command. */
    void offered(String id) {
        offers++;
        firstOffer.putIfAbsent(id, offers);
        lastOffer.put(id, offers);
    }

    /** The Desktop calls for an effect, in this of its lives. */
    void effectBegins(int life, String id) {
        var order = world.broker.order(id);
        world.promise(EFFECTIVE.contains(order.wish), id + " must never have an effect");
        world.promise(!world.isRevoked(), "an effect of " + id + " after the revocation");
        world.promise(world.broker.holds(life, id), "an effect of " + id + " without a lease");
        world.promise(
                world.disk
                        .journal()
                        .find(World.PAIRING, id)
                        .filter(entry -> entry.state() == JournalEntry.State.STARTED)
                        .isPresent(),
                "an effect of " + id + " that is not begun in the journal");
        world.promise(
                !world.disk.chronicle().about("audit command.accepted " + id).isEmpty(),
                "an effect of " + id + " that is not in the audit");
        if (order.wish == Wish.PROMPT) {
            promptBegins(order);
        }
    }

    private void promptBegins(Order order) {
        var session = String.valueOf(order.session);
        var other = prompting.put(session, order.id);
        world.promise(other == null, order.id + " beside " + other + " in one session");
        for (var earlier : prompted) {
            world.promise(
                    !session.equals(world.broker.order(earlier).session)
                            || firstOffer.get(earlier) <= lastOffer.get(order.id),
                    order.id + " after " + earlier + ", which came later");
        }
        prompted.add(order.id);
    }

    void effectEnds(String id) {
        prompting.values().remove(id);
    }

    void has(String id) {
        world.note("effect of " + id);
        world.promise(effects.merge(id, 1, Integer::sum) == 1, id + " had its effect twice");
    }

    boolean had(String id) {
        return effects.containsKey(id);
    }

    /** Something went wrong that may have come between a command and its effect. */
    void failedAt(String id) {
        failed.add(id);
    }

    /** It was asked about a command, and could not tell. */
    void couldNotTell(String id) {
        couldNotTell.add(id);
    }

    /** The broker hears how a command ended, which must be true. */
    void isSaidToHaveDone(Order order, Map<String, Object> result) {
        var inDoubt = Map.of("outcome", "in_doubt").equals(result.get("data"));
        var ok = Boolean.TRUE.equals(result.get("ok"));
        if (inDoubt) {
            world.promise(couldNotTell.contains(order.id), order.id + " is in doubt though the agent could tell");
        } else if (EFFECTIVE.contains(order.wish)) {
            world.promise(ok == had(order.id), order.id + " is told of as " + result);
            world.promise(ok || failed.contains(order.id), order.id + " failed for no reason: " + result);
        } else {
            var harmless = order.wish == Wish.STATUS || order.wish == Wish.REVOKE;
            world.promise(ok == harmless, order.id + " is told of as " + result);
        }
    }

    /** Returns the requests that wait for an answer. */
    List<Order> waiting() {
        return world.broker.ours().stream()
                .filter(order -> order.wish == Wish.PERMISSION || order.wish == Wish.QUESTION)
                .filter(order -> !had(order.id))
                .toList();
    }

    /** Returns the command that a session or request was made up for, or null if it was for none. */
    static @Nullable String commandOf(String name) {
        for (var prefix : List.of(CHILD, REQUEST)) {
            if (name.startsWith(prefix)) {
                return name.substring(prefix.length());
            }
        }
        return null;
    }
}
