package org.opencowork.pairing.desktop.ui.model;

import java.util.Map;
import org.opencowork.pairing.api.Pairing;

/** How a pairing stands, in one word and one colour. */
public enum Light {
    ONLINE,
    OFFLINE,
    DISABLED,
    REVOKED,
    ERROR,
    /** The token cannot be read before the person unlocks where it rests. */
    KEYRING;

    /** Tells it from the pairing and from what is known of it at this moment. */
    static Light of(Pairing pairing, Map<String, Object> facts) {
        return switch (pairing.status()) {
            case DISABLED -> DISABLED;
            case REVOKED -> REVOKED;
            case PAIRED_ONLINE -> ONLINE;
            case ERROR -> waits(facts) ? KEYRING : ERROR;
            case PAIRED_OFFLINE -> waits(facts) ? KEYRING : OFFLINE;
        };
    }

    private static boolean waits(Map<String, Object> facts) {
        return Boolean.TRUE.equals(facts.get("waitsForSecrets"));
    }

    /** Returns the key of its word. */
    public String key() {
        return "light." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
