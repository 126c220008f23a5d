package org.opencowork.pairing.core.connect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.CommandResult;
import org.opencowork.pairing.api.Farewell;
import org.opencowork.pairing.api.ResultStatus;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.redaction.Redactor;
import org.opencowork.pairing.api.runtime.AgentRuntime;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.core.bench.Doubles;
import org.opencowork.pairing.core.command.Workers;
import org.opencowork.pairing.core.connect.Step.Fate;
import org.opencowork.pairing.core.pairing.Edit;
import org.opencowork.pairing.core.pairing.PairingBook;
import org.opencowork.pairing.core.pairing.SessionBook;
import org.opencowork.pairing.core.pairing.Tokens;
import org.opencowork.pairing.core.port.Chance;
import org.opencowork.pairing.core.port.Port;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.opencowork.pairing.core.port.Ports;
import org.opencowork.pairing.core.port.Timer;
import org.opencowork.pairing.core.port.Workspaces;

/** One process of the Desktop, from its start to its kill; its threads take turns. */
final class Life implements Endings {

    static final String RESTS = "rest";
    static final String PAUSES = "pause";

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration EFFECTS_UNDER_WAY = Duration.ofSeconds(10);

    /** A task that waits for its time. */
    private record Later(long atNanos, Runnable task) {}

    private final World world;
    private final Turns turns = new Turns();
    private final List<Later> later = new ArrayList<>();
    private final Ports ports;
    private final PairingBook book;
    private final Link link;
    private final Claiming claiming;
    private int next;

    Life(World world, int number) throws StoreException {
        this.world = world;
        world.note("life " + number + " begins");
        world.agent.newLife();
        ports = ports(new TurnwisePorts(world, turns, number));
        book = PairingBook.open(ports.pairings(), ports.journal());
        var parts = new ConnectorParts(
                LEASE,
                ports,
                book,
                SessionBook.open(ports.registry(), ports.runtime()),
                new Workspaces(ports.runtime()),
                new Tokens(ports.secrets()),
                new Workers(turns, turns, turns),
                pairing -> (type, session, command, payload) -> {},
                (pairing, command, answer, root) -> CommandResult.of(ResultStatus.REQUIRES_LOCAL_CONFIRMATION, null),
                this);
        link = parts.link(World.PAIRING, why -> world.promise(false, "stopped: " + why), why -> {});
        claiming = new Claiming(link);
        if (book.find(World.PAIRING).orElseThrow().revoked()) {
            link.line().cut();
            link.gate().shut(Duration.ZERO);
        } else {
            turns.execute(this::claims);
        }
    }

    private Ports ports(TurnwisePorts doubles) {
        var soon = Duration.ZERO;
        var made = new Ports(
                world.disk.pairings(),
                doubles.new Journal(),
                world.disk.outbox(),
                world.disk.registry(),
                world.disk.proposals(),
                new Port<>("transport", soon),
                new Port<>("rules", soon),
                new Port<Redactor>("redaction", soon),
                new Port<SecretStore>("secret store", soon),
                new Port<>("audit", soon),
                new Port<AgentRuntime>("coding agent", soon),
                world::ownTime,
                new Chance(new Random(7)),
                timer());
        made.transport().plug(doubles.new Transport(), Doubles.rank(0));
        made.secrets().plug(world.disk.secrets(), Doubles.rank(0));
        made.audit().plug(doubles.new Audit(), Doubles.rank(0));
        made.runtime().plug(doubles.new Agent(), Doubles.rank(0));
        if (world.redactorThere()) {
            made.redactor().plug(world.disk.redactor(), Doubles.rank(0));
        }
        return made;
    }

    private Timer timer() {
        return new Timer() {
            @Override
            public long nanos() {
                return world.nanos();
            }

            @Override
            public void pause(Duration time) {
                turns.arrive(PAUSES);
            }

            @Override
            public void after(Duration delay, Runnable task) {
                synchronized (later) {
                    later.add(new Later(world.nanos() + delay.toNanos(), task));
                }
            }

            @Override
            public void every(Duration period, Runnable task) {
                throw new IllegalStateException("nothing is done again and again here");
            }

            @Override
            public void close() {}
        };
    }

    /** Does what a {@link Loop} does; the rest ends when the thread is told to go on. */
    private void claims() {
        var round = new ClaimRound(ports, link, claiming, new Contact(link), new Ending() {
            @Override
            public void connected() {}

            @Override
            public void revoked(String why) {
                revokedByBroker(World.PAIRING, why);
            }
        });
        while (tried(round) && !link.line().isCut()) {
            turns.arrive(RESTS);
        }
    }

    private static boolean tried(ClaimRound round) {
        try {
            round.run();
            return true;
        } catch (TransportException
                | SecretStoreException
                | StoreException
                | AuditException
                | PortEmptyException failure) {
            return round.failed(failure).isPresent();
        }
    }

    /** Ends the pairing on a thread of its own. */
    void revoke() {
        turns.execute(() -> {
            try {
                end();
            } catch (StoreException impossible) {
                throw new IllegalStateException(impossible);
            }
        });
    }

    @Override
    public void revokedByBroker(String pairingId, String why) {
        world.promise(false, "revoked by the broker: " + why);
    }

    @Override
    public void revokedByCommand(String pairingId, Actor actor, Farewell farewell) throws StoreException {
        end();
    }

    private void end() throws StoreException {
        claiming.end();
        link.line().cut();
        link.gate().shut(EFFECTS_UNDER_WAY);
        turns.refuseIfKilled();
        var now = ports.clock().instant();
        book.change(
                World.PAIRING,
                pairing -> Edit.of(pairing).revoked(now, Farewell.BARE).build());
        turns.refuseIfKilled();
        world.revoked();
    }

    /** Plugs the redactor in or out. */
    void redactor(boolean there) {
        if (there != world.redactorThere()) {
            world.redactorThere(there);
            if (there) {
                ports.redactor().plug(world.disk.redactor(), Doubles.rank(0));
            } else {
                ports.redactor().unplug(world.disk.redactor());
            }
        }
    }

    /** Lets time pass, and does what was put off until then. */
    void pass(Duration time) {
        world.pass(time);
        List<Later> due;
        synchronized (later) {
            due = later.stream().filter(one -> one.atNanos() <= world.nanos()).toList();
            later.removeAll(due);
        }
        due.forEach(one -> one.task().run());
    }

    /** Lets one of the threads go on up to its next call. */
    void go(int thread, Fate fate) {
        var standing = turns.standing();
        if (!standing.isEmpty()) {
            turns.go(thread % standing.size(), fate);
        }
    }

    /** Lets the threads go on in turn, those that rest or pause only where no other can; false if there is none. */
    boolean run() {
        var standing = turns.standing();
        if (standing.isEmpty()) {
            return false;
        }
        for (var tried = 0; tried < standing.size(); tried++) {
            var candidate = Math.floorMod(next + tried, standing.size());
            if (!idles(standing.get(candidate))) {
                next = candidate + 1;
                turns.go(candidate, Fate.WELL);
                return true;
            }
        }
        turns.go(Math.floorMod(next++, standing.size()), Fate.WELL);
        return true;
    }

    /** Tells whether every thread rests or pauses. */
    boolean idle() {
        return turns.standing().stream().allMatch(Life::idles);
    }

    private static boolean idles(String call) {
        return call.equals(RESTS) || call.equals(PAUSES);
    }

    long cursor() {
        return link.cursor().position();
    }

    /** Ends the process where it is. */
    void kill() {
        turns.kill();
        check();
    }

    /** Fails if a thread ended as none should. */
    void check() {
        for (var failure : turns.failures()) {
            world.promise(false, "a thread ended with " + failure);
        }
        world.check();
    }
}
