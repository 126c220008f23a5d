package org.opencowork.pairing.desktop.ui.tray;

import java.util.Comparator;
import org.opencowork.pairing.desktop.ui.base.Lights;
import org.opencowork.pairing.desktop.ui.base.Texts;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.model.Light;
import org.opencowork.pairing.desktop.ui.model.PairingState;
import org.opencowork.pairing.desktop.ui.model.Snapshot;

/**
 * How all pairings stand, in one colour and one line: the worst of those that are switched on.
 *
 * @param words for the person
 */
public record Overall(Tone tone, String words) {

    /** Tells it from what was last read. */
    public static Overall of(Snapshot snapshot, Texts texts) {
        var waiting = snapshot.proposals().size();
        if (waiting > 0) {
            return new Overall(Tone.AMBER, texts.of("overall.waiting", waiting));
        }
        var on = snapshot.pairings().stream().map(PairingState::light).filter(Overall::isOn);
        return on.max(Comparator.comparing(Overall::gravity))
                .map(worst -> new Overall(Lights.tone(worst), texts.of("overall.worst", texts.of(worst.key()))))
                .orElseGet(() -> new Overall(Tone.GRAY, texts.of("overall.nothing")));
    }

    private static boolean isOn(Light light) {
        return light != Light.DISABLED && light != Light.REVOKED;
    }

    private static int gravity(Light light) {
        return switch (light) {
            case ONLINE, DISABLED, REVOKED -> 0;
            case OFFLINE -> 1;
            case KEYRING -> 2;
            case ERROR -> 2 + 1;
        };
    }
}
