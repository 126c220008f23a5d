package org.opencowork.pairing.core.desk;

import static org.opencowork.pairing.api.desktop.PairingException.Reason.INVALID;
import static org.opencowork.pairing.api.desktop.PairingException.Reason.REFUSED;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.Text;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.egress.EgressRules;
import org.opencowork.pairing.core.port.Port;

/** Checks what the person gave, before anything is done with it. */
final class DraftCheck {

    private DraftCheck() {}

    static String name(String what, String text) throws PairingException {
        var trimmed = text.strip();
        if (trimmed.isEmpty() || !Text.fits(trimmed)) {
            throw new PairingException(
                    INVALID, "The " + what + " must be 1 to " + Text.MAX_BYTES + " bytes without control characters.");
        }
        return trimmed;
    }

    static Scope scope(Scope scope) throws PairingException {
        if (!scope.workspaceIds().equals(List.of(Scope.LOCAL))) {
            throw new PairingException(INVALID, "The only workspace that can be paired is \"local\".");
        }
        var sessions = scope.sessionIds();
        if (sessions != null) {
            if (sessions.size() > Scope.MAX_ENTRIES) {
                throw new PairingException(INVALID, "A pairing lists at most " + Scope.MAX_ENTRIES + " sessions.");
            }
            for (var session : sessions) {
                name("session id", session);
            }
        }
        return scope;
    }

    static Policy policy(Policy base, Map<String, Object> changes) throws PairingException {
        try {
            return base.with(changes);
        } catch (IllegalArgumentException odd) {
            throw new PairingException(INVALID, "Policy: " + odd.getMessage() + ".", odd);
        }
    }

    static URI brokerUrl(Port<EgressRules> rules, String url) throws PairingException {
        var verdict = rules.use(egress -> egress.judge(url));
        var normalized = verdict.normalized();
        if (!verdict.allowed() || normalized == null) {
            throw new PairingException(REFUSED, "This broker URL is refused: " + verdict.reason());
        }
        return normalized;
    }
}
