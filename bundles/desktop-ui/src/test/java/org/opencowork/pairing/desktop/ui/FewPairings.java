package org.opencowork.pairing.desktop.ui;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Credential;
import org.opencowork.pairing.api.Limits;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Presence;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.Term;
import org.opencowork.pairing.api.desktop.Finding;
import org.opencowork.pairing.api.desktop.NewPairing;
import org.opencowork.pairing.api.desktop.PairingChange;
import org.opencowork.pairing.api.desktop.PairingDraft;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.PairingException.Reason;
import org.opencowork.pairing.api.desktop.Pairings;
import org.opencowork.pairing.api.desktop.SyncReport;
import org.opencowork.pairing.api.secrets.Secret;

/** Pairings in memory, which stand however a test wants. */
final class FewPairings implements Pairings {

    static final String TOKEN = "ocp_4f7d0f2c9a1e4b6d8c3a5e7f";

    final List<PairingDraft> drafts = new CopyOnWriteArrayList<>();
    final List<PairingChange> changes = new CopyOnWriteArrayList<>();
    volatile Secret lastToken;
    private final Map<String, Pairing> pairings = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Object>> facts = new ConcurrentHashMap<>();
    private final List<String> order = new ArrayList<>();

    /** Adds a pairing that stands like this. */
    synchronized String add(String label, PairingStatus status, @Nullable String error, Map<String, Object> known) {
        var id = "p-" + (order.size() + 1);
        var seen = status == PairingStatus.DISABLED ? null : Instant.now().minusSeconds(4);
        pairings.put(
                id,
                new Pairing(
                        id,
                        label,
                        "Anna’s ThinkPad",
                        status,
                        status != PairingStatus.DISABLED && status != PairingStatus.REVOKED,
                        URI.create("https://broker.example.com"),
                        Scope.ALL_SESSIONS,
                        Policy.DEFAULT,
                        Limits.DEFAULT,
                        Term.OPEN,
                        false,
                        new Presence(seen, seen, 42),
                        error == null ? null : Sentence.of("broker.token", error, 401),
                        new Credential(true, "d-" + id, Instant.now(), null),
                        Instant.now(),
                        Instant.now(),
                        status == PairingStatus.REVOKED ? Instant.now() : null,
                        null));
        facts.put(id, known);
        order.add(id);
        return id;
    }

    /** Lets the pairing stand like this from now on. */
    Pairing change(String id, PairingStatus status, boolean enabled) {
        return set(id, old -> like(old, status, enabled, old.streamPaused()));
    }

    /** Lets it reach and do this from now on. */
    void allow(String id, Scope scope, Policy policy, Term term) {
        set(id, old -> allowing(old, scope, policy, term));
    }

    /** Stops its stream, or lets it go on. */
    void pause(String id, boolean paused) {
        set(id, old -> like(old, old.status(), old.enabled(), paused));
    }

    private static Pairing like(Pairing old, PairingStatus status, boolean enabled, boolean paused) {
        return new Pairing(
                old.id(),
                old.label(),
                old.deviceName(),
                status,
                enabled,
                old.brokerUrl(),
                old.scope(),
                old.policy(),
                old.limits(),
                old.term(),
                paused,
                old.presence(),
                null,
                old.credential(),
                old.createdAt(),
                old.updatedAt(),
                status == PairingStatus.REVOKED ? Instant.now() : null,
                null);
    }

    private Pairing set(String id, UnaryOperator<Pairing> change) {
        return pairings.computeIfPresent(id, (key, old) -> change.apply(old));
    }

    @Override
    public synchronized NewPairing create(PairingDraft draft) {
        drafts.add(draft);
        var id = add(
                draft.label(), draft.enabled() ? PairingStatus.PAIRED_OFFLINE : PairingStatus.DISABLED, null, Map.of());
        return shown(id);
    }

    private NewPairing shown(String id) {
        lastToken = Secret.copyOf(TOKEN.toCharArray());
        return new NewPairing(pairings.get(id), lastToken);
    }

    @Override
    public synchronized NewPairing rotateToken(String pairingId) {
        return shown(pairingId);
    }

    @Override
    public synchronized List<Pairing> list() {
        return order.stream().map(pairings::get).toList();
    }

    @Override
    public Pairing get(String pairingId) throws PairingException {
        var found = pairings.get(pairingId);
        if (found == null) {
            throw new PairingException(Reason.NOT_FOUND, "There is no pairing " + pairingId + ".");
        }
        return found;
    }

    @Override
    public Pairing update(String pairingId, PairingChange change) throws PairingException {
        if ("refuse me".equals(change.label())) {
            throw new PairingException(Reason.REFUSED, "This name is taken.");
        }
        changes.add(change);
        return set(pairingId, old -> changed(old, change));
    }

    private static Pairing changed(Pairing old, PairingChange change) {
        var scope = change.scope() == null ? old.scope() : change.scope();
        var allowed = change.remoteAllowed() == null ? old.term().remoteAllowed() : change.remoteAllowed();
        var life = change.expires() == null ? old.term().pairing() : change.expires();
        var named = change.label() == null ? old : named(old, change.label());
        return allowing(named, scope, old.policy().with(change.policy()), new Term(life, allowed));
    }

    private static Pairing named(Pairing old, String label) {
        return new Pairing(
                old.id(),
                label,
                old.deviceName(),
                old.status(),
                old.enabled(),
                old.brokerUrl(),
                old.scope(),
                old.policy(),
                old.limits(),
                old.term(),
                old.streamPaused(),
                old.presence(),
                old.trouble(),
                old.credential(),
                old.createdAt(),
                old.updatedAt(),
                old.revokedAt(),
                old.farewell());
    }

    private static Pairing allowing(Pairing old, Scope scope, Policy policy, Term term) {
        return new Pairing(
                old.id(),
                old.label(),
                old.deviceName(),
                old.status(),
                old.enabled(),
                old.brokerUrl(),
                scope,
                policy,
                old.limits(),
                term,
                old.streamPaused(),
                old.presence(),
                old.trouble(),
                old.credential(),
                old.createdAt(),
                old.updatedAt(),
                old.revokedAt(),
                old.farewell());
    }

    @Override
    public Pairing connect(String pairingId) {
        return change(pairingId, PairingStatus.PAIRED_ONLINE, true);
    }

    @Override
    public Pairing disconnect(String pairingId) {
        return change(pairingId, PairingStatus.DISABLED, false);
    }

    @Override
    public SyncReport sync(String pairingId) throws PairingException {
        get(pairingId);
        return new SyncReport(1, 2, 3);
    }

    @Override
    public List<Finding> examine(String pairingId) throws PairingException {
        get(pairingId);
        return List.of(
                new Finding("address", "broker.example.com is at 203.0.113.7.", null),
                new Finding(
                        "broker",
                        Sentence.of("check.no_beat", "It took no heartbeat."),
                        Sentence.of("broker.unheard_of", "Ask whoever runs it.")));
    }

    @Override
    public Pairing revoke(String pairingId) {
        return change(pairingId, PairingStatus.REVOKED, false);
    }

    @Override
    public Map<String, Object> facts(String pairingId) {
        return facts.getOrDefault(pairingId, Map.of());
    }
}
