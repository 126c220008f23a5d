package org.opencowork.pairing.desktop.ui.model;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.audit.AuditTrail;
import org.opencowork.pairing.api.desktop.Confirmations;
import org.opencowork.pairing.api.desktop.Departures;
import org.opencowork.pairing.api.desktop.HostWorkspace;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.PairingException.Reason;
import org.opencowork.pairing.api.desktop.Pairings;
import org.opencowork.pairing.api.desktop.Sessions;
import org.opencowork.pairing.api.egress.EgressRules;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The ports that the window works on, as far as they are there at this moment.
 *
 * <p>Dynamic, so that the window stays open while bundles come and go: what is missing is said where it is needed.
 */
@Component(service = Ports.class)
public final class Ports {

    @Reference(name = "pairings", cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Pairings pairings;

    @Reference(name = "sessions", cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Sessions sessions;

    @Reference(name = "confirmations", cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Confirmations confirmations;

    @Reference(name = "departures", cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable Departures departures;

    @Reference(name = "trail", cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable AuditTrail trail;

    @Reference(name = "egress", cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable EgressRules egress;

    private final Host host;

    /** Made by Declarative Services. */
    @Activate
    public Ports(@Reference(name = "host") Host host) {
        this.host = host;
    }

    /** Takes the ports themselves, for whoever has no registry of services. */
    public Ports(
            @Nullable Pairings pairings,
            @Nullable Sessions sessions,
            @Nullable Confirmations confirmations,
            @Nullable Departures departures,
            @Nullable AuditTrail trail,
            @Nullable EgressRules egress,
            List<HostWorkspace> workspaces) {
        this.pairings = pairings;
        this.sessions = sessions;
        this.confirmations = confirmations;
        this.departures = departures;
        this.trail = trail;
        this.egress = egress;
        host = new Host(workspaces);
    }

    /** Returns the pairings. */
    public Pairings pairings() throws PairingException {
        return present(pairings, "the pairings; the core, or the store or audit that it needs, is not running");
    }

    /** Returns the local registry of sessions. */
    public Sessions sessions() throws PairingException {
        return present(sessions, "the sessions; the core, or the store or audit that it needs, is not running");
    }

    /** Returns the confirmations. */
    public Confirmations confirmations() throws PairingException {
        return present(
                confirmations, "the confirmations; the core, or the store or audit that it needs, is not running");
    }

    /** Returns the streams that leave. */
    public Departures departures() throws PairingException {
        return present(departures, "the streams that leave; the core, or what it needs, is not running");
    }

    /** Returns the audit. */
    public AuditTrail trail() throws PairingException {
        return present(trail, "the audit; no bundle that keeps one is running");
    }

    /** Returns what judges URLs. */
    public EgressRules egress() throws PairingException {
        return present(egress, "the rules about brokers' URLs; no bundle that has some is running");
    }

    /** Has the host show a session, and tells whether there is a host that can. */
    public boolean show(String sessionId) {
        return host.show(sessionId);
    }

    /** Returns the Cloud workspaces of the host, in the order in which they came. */
    List<Snapshot.Cloud> workspaces() {
        return host.workspaces();
    }

    private static <T> T present(@Nullable T port, String what) throws PairingException {
        if (port == null) {
            throw new PairingException(
                    Reason.UNAVAILABLE,
                    Sentence.of("part.some", "Cannot reach " + what + ". See the log in the data directory for why."));
        }
        return port;
    }
}
