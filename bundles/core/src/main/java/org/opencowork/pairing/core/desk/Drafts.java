package org.opencowork.pairing.core.desk;

import static org.opencowork.pairing.api.desktop.PairingException.Reason.UNAVAILABLE;

import java.net.URI;
import org.opencowork.pairing.api.Credential;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.api.Presence;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.desktop.PairingChange;
import org.opencowork.pairing.api.desktop.PairingDraft;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.core.pairing.Edit;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.opencowork.pairing.core.port.Ports;

/** Makes records of what the person wants, once it has been checked; nothing is done with it yet. Thread-safe. */
final class Drafts {

    private final Ports ports;

    Drafts(Ports ports) {
        this.ports = ports;
    }

    /** Returns the pairing that the draft asks for. */
    Pairing drafted(PairingDraft draft) throws PairingException {
        var now = ports.clock().instant();
        return new Pairing(
                ports.chance().id("pairing"),
                DraftCheck.name("label", draft.label()),
                DraftCheck.name("device name", draft.deviceName()),
                draft.enabled() ? PairingStatus.PAIRED_OFFLINE : PairingStatus.DISABLED,
                draft.enabled(),
                brokerUrl(draft.brokerUrl()),
                DraftCheck.scope(draft.scope()),
                draft.policy(),
                draft.limits(),
                DraftCheck.term(draft.term(), draft.policy(), now),
                false,
                Presence.NEVER,
                null,
                new Credential(true, ports.chance().id("device"), now, null),
                now,
                now,
                null,
                null);
    }

    /** Returns the pairing as it would be after the change. */
    Pairing changed(Pairing before, PairingChange change) throws PairingException {
        var label = change.label();
        var deviceName = change.deviceName();
        var scope = change.scope();
        var url = change.brokerUrl();
        var now = ports.clock().instant();
        var policy = DraftCheck.policy(before.policyAt(now), change.policy());
        return Edit.of(before)
                .names(
                        label == null ? null : DraftCheck.name("label", label),
                        deviceName == null ? null : DraftCheck.name("device name", deviceName))
                .scope(scope == null ? before.scope() : DraftCheck.scope(scope))
                .policy(policy)
                .limits(DraftCheck.limits(before.limits(), change.limits()))
                .term(DraftCheck.term(before, change, policy, now))
                .brokerUrl(url == null ? before.brokerUrl() : brokerUrl(url))
                .updatedAt(now)
                .build();
    }

    /** Takes over what the person changed, and nothing of what has moved on meanwhile. */
    static Pairing changedOrAsItWas(Pairing current, Pairing after) {
        return current.revoked()
                ? current
                : Edit.of(current)
                        .names(after.label(), after.deviceName())
                        .scope(after.scope())
                        .policy(after.policy())
                        .limits(after.limits())
                        .term(after.term())
                        .brokerUrl(after.brokerUrl())
                        .updatedAt(after.updatedAt())
                        .build();
    }

    private URI brokerUrl(String url) throws PairingException {
        try {
            return DraftCheck.brokerUrl(ports.egress(), url);
        } catch (PortEmptyException none) {
            throw new PairingException(UNAVAILABLE, Sentence.of(none), none);
        }
    }
}
