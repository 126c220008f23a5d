package org.opencowork.pairing.desktop.ui.create;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.RemoteAnswers;
import org.opencowork.pairing.api.Until;
import org.opencowork.pairing.api.desktop.PairingChange;
import org.opencowork.pairing.api.desktop.PairingDraft;

/** What the person changed: nothing is named that stayed, so that what ran out meanwhile is not given back. */
final class Changes {

    private Changes() {}

    static PairingChange between(PairingDraft before, PairingDraft after) {
        var policy = between(before.policy().toTree(), after.policy().toTree());
        return new PairingChange(
                changed(before.label(), after.label()),
                changed(before.deviceName(), after.deviceName()),
                changed(before.brokerUrl(), after.brokerUrl()),
                changed(before.scope(), after.scope()),
                policy,
                between(before.limits().toTree(), after.limits().toTree()),
                changed(before.term().pairing(), after.term().pairing()),
                remoteAllowed(before, after, policy));
    }

    /**
     * Names the end of remote answers also where it stayed and another kind of them is let in: were it over by then, the
     * change would be refused rather than hold for good.
     */
    private static @Nullable Until remoteAllowed(PairingDraft before, PairingDraft after, Map<String, Object> policy) {
        if (!after.policy().allowsRemoteAnswers()) {
            return null;
        }
        var chosen = after.term().remoteAllowed();
        return policy.containsValue(RemoteAnswers.REMOTE_ALLOWED.wire())
                ? chosen
                : changed(before.term().remoteAllowed(), chosen);
    }

    private static Map<String, Object> between(Map<String, Object> before, Map<String, Object> after) {
        var changed = new LinkedHashMap<String, Object>();
        after.forEach((field, value) -> {
            if (!value.equals(before.get(field))) {
                changed.put(field, value);
            }
        });
        return changed;
    }

    private static <T> @Nullable T changed(T before, T after) {
        return before.equals(after) ? null : after;
    }
}
