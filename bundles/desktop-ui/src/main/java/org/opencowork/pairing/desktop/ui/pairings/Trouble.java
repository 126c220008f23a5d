package org.opencowork.pairing.desktop.ui.pairings;

import java.util.Locale;
import java.util.Optional;
import org.opencowork.pairing.desktop.ui.base.Lights;
import org.opencowork.pairing.desktop.ui.base.Texts;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.model.Light;
import org.opencowork.pairing.desktop.ui.model.PairingState;

/** What is wrong with a pairing and what helps, in words. */
record Trouble(String words, Tone tone) {

    /** Tells it; empty if nothing is wrong. */
    static Optional<Trouble> of(PairingState state, Texts texts) {
        var trouble = state.pairing().trouble();
        var light = state.light();
        if (state.pairing().untoldRevocation()) {
            return Optional.of(new Trouble(texts.of("trouble.untold"), Tone.AMBER));
        }
        if (light == Light.REVOKED || light == Light.DISABLED) {
            return Optional.empty();
        }
        var why = trouble != null ? trouble : state.hindrance().orElse(null);
        if (why == null) {
            return Optional.empty();
        }
        var tone = light == Light.ONLINE ? Tone.AMBER : Lights.tone(light);
        return Optional.of(new Trouble(texts.of("trouble." + key(light), texts.of(why)), tone));
    }

    private static String key(Light light) {
        return light.name().toLowerCase(Locale.ROOT);
    }
}
