package org.opencowork.pairing.shell;

import static org.osgi.service.component.annotations.ReferenceCardinality.OPTIONAL;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;
import static org.osgi.service.component.annotations.ReferencePolicyOption.GREEDY;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.audit.AuditTrail;
import org.opencowork.pairing.api.desktop.Confirmations;
import org.opencowork.pairing.api.desktop.Departures;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.PairingException.Reason;
import org.opencowork.pairing.api.desktop.Pairings;
import org.opencowork.pairing.api.desktop.Sessions;
import org.opencowork.pairing.api.desktop.TokenPlaces;
import org.opencowork.pairing.api.runtime.AgentRuntime;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The ports that operations work on, as far as they are there at this moment.
 *
 * <p>Dynamic, so that the socket stays open while bundles come and go: what is missing is said in the answer.
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

    @Reference(name = "places", cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable TokenPlaces places;

    @Reference(name = "trail", cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable AuditTrail trail;

    @Reference(name = "runtime", cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable AgentRuntime runtime;

    @Reference(name = "secrets", cardinality = OPTIONAL, policy = DYNAMIC, policyOption = GREEDY)
    private volatile @Nullable SecretStore secrets;

    /** Made by Declarative Services. */
    public Ports() {}

    Ports(
            @Nullable Pairings pairings,
            @Nullable Sessions sessions,
            @Nullable Confirmations confirmations,
            @Nullable AuditTrail trail) {
        this.pairings = pairings;
        this.sessions = sessions;
        this.confirmations = confirmations;
        this.trail = trail;
    }

    Pairings pairings() throws PairingException {
        return present(pairings, "the pairings; the core, or the store or audit that it needs, is not running");
    }

    Sessions sessions() throws PairingException {
        return present(sessions, "the sessions; the core, or the store or audit that it needs, is not running");
    }

    Confirmations confirmations() throws PairingException {
        return present(
                confirmations, "the confirmations; the core, or the store or audit that it needs, is not running");
    }

    Departures departures() throws PairingException {
        return present(departures, "what leaves; the core, or the store or audit that it needs, is not running");
    }

    TokenPlaces places() throws PairingException {
        return present(places, "the secret stores; the core, or the store or audit that it needs, is not running");
    }

    AuditTrail trail() throws PairingException {
        return present(trail, "the audit; no bundle that keeps one is running");
    }

    Optional<AgentRuntime> runtime() {
        return Optional.ofNullable(runtime);
    }

    Optional<SecretStore> secrets() {
        return Optional.ofNullable(secrets);
    }

    private static <T> T present(@Nullable T port, String what) throws PairingException {
        if (port == null) {
            throw new PairingException(
                    Reason.UNAVAILABLE, "Cannot reach " + what + ". See the log in the data directory for why.");
        }
        return port;
    }
}
