package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.desktop.NewPairing;
import org.opencowork.pairing.api.desktop.PairingDraft;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.Pairings;
import org.opencowork.pairing.api.desktop.Sessions;
import org.opencowork.pairing.api.store.JournalEntry;
import org.opencowork.pairing.api.store.RegisteredSession;
import org.opencowork.pairing.core.bench.Doubles;
import org.opencowork.pairing.core.bench.FakeRuntime;
import org.opencowork.pairing.core.bench.Orders;
import org.opencowork.pairing.core.bench.RecordingAudit;
import org.opencowork.pairing.core.bench.ScriptedTransport;
import org.opencowork.pairing.core.port.Ports;

/** The whole core over doubles; a second bench over the same doubles is the same computer after a restart. */
final class Bench implements AutoCloseable {

    static final String BROKER = "https://broker.example/base";

    final Doubles doubles;
    final Ports ports;
    private final Desk desk;
    private final Pairings pairings;
    private final Sessions sessions;

    private Bench(Doubles doubles, boolean withRedactor) throws Exception {
        this.doubles = doubles;
        ports = doubles.ports();
        if (withRedactor) {
            ports.redactor().plug(doubles.redactor(), Doubles.rank(0));
        }
        desk = new Desk(ports, true);
        pairings = new PairingDesk(desk);
        sessions = new SessionDesk(desk);
        desk.observe(doubles.runtime());
        desk.open();
    }

    /** Opens a desk on a new computer, where the agent has the session {@code ses-1} and it takes part. */
    static Bench open() throws Exception {
        var doubles = Doubles.fresh();
        doubles.runtime().root("ses-1", "First");
        doubles.registry()
                .add(new RegisteredSession("ses-1", null, doubles.clock().instant()));
        return open(doubles);
    }

    /** Opens a desk on a computer as it is. */
    static Bench open(Doubles doubles) throws Exception {
        return new Bench(doubles, true);
    }

    /** Opens a desk on a computer as it is, with nothing to redact with. */
    static Bench openWithoutRedactor(Doubles doubles) throws Exception {
        return new Bench(doubles, false);
    }

    ScriptedTransport broker() {
        return doubles.broker();
    }

    FakeRuntime runtime() {
        return doubles.runtime();
    }

    RecordingAudit audit() {
        return doubles.audit();
    }

    Pairings pairings() {
        return pairings;
    }

    Sessions sessions() {
        return sessions;
    }

    Desk desk() {
        return desk;
    }

    /** Makes a pairing that connects, and waits until its broker was greeted and claimed from. */
    Pairing paired() throws PairingException {
        return paired(Policy.DEFAULT, Scope.ALL_SESSIONS);
    }

    Pairing paired(Policy policy, Scope scope) throws PairingException {
        var before = broker().requests(ScriptedTransport.Call.CLAIM).size();
        var pairing = made(policy, scope, true);
        until(
                "a first claim",
                () -> broker().requests(ScriptedTransport.Call.CLAIM).size() > before);
        return pairing;
    }

    /** Makes a pairing that is disabled; the caller closes its token. */
    NewPairing create(String label, String url, Policy policy) throws PairingException {
        return pairings.create(new PairingDraft(label, "Laptop", url, Scope.ALL_SESSIONS, policy, false));
    }

    /** Returns the refusal that the attempt must end with. */
    static PairingException refusal(ThrowingCallable attempt) {
        var refusal = catchThrowableOfType(PairingException.class, attempt);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    Pairing made(Policy policy, Scope scope, boolean enabled) throws PairingException {
        var made = pairings.create(new PairingDraft("Phone", "Laptop", BROKER, scope, policy, enabled));
        made.token().close();
        return made.pairing();
    }

    /** Lets the remote send a well-formed command. */
    void send(Pairing pairing, String id, long sequence, CommandKind kind) {
        broker().enqueue(Orders.order(pairing.id(), id, sequence, kind));
    }

    /** Sends a command, and returns the result that the broker gets. */
    Map<String, Object> result(Pairing pairing, String id, long sequence, CommandKind kind) {
        send(pairing, id, sequence, kind);
        return result(id);
    }

    /** Returns the result that the broker gets for a command. */
    Map<String, Object> result(String id) {
        until("a result for " + id, () -> broker().accepted(id).isPresent());
        return broker().accepted(id).orElseThrow().result();
    }

    /** Waits until a command has come so far. */
    void awaitState(Pairing pairing, String id, JournalEntry.State state) {
        until(
                id + " is " + state,
                () -> doubles.journal()
                        .find(pairing.id(), id)
                        .filter(entry -> entry.state() == state)
                        .isPresent());
    }

    /** Waits until all that was claimed is done with, and a claim is held for more. */
    void awaitQuiet(Pairing pairing) {
        until(
                "nothing under way",
                () -> broker().idle()
                        && Long.valueOf(0).equals(pairings.facts(pairing.id()).get("commandsUnderWay")));
    }

    /** Ends as a crash does: nothing is waited for, and nothing is written any more. */
    @Override
    public void close() {
        desk.connectors().close(Duration.ZERO);
        desk.unobserve(doubles.runtime());
        ports.timer().close();
    }
}
