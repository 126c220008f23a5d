package org.opencowork.pairing.desktop.ui.base;

import org.opencowork.pairing.desktop.ui.model.Light;

/** How a pairing's state looks. */
public final class Lights {

    private Lights() {}

    /** Returns its colour. */
    public static Tone tone(Light light) {
        return switch (light) {
            case ONLINE -> Tone.GREEN;
            case OFFLINE, KEYRING -> Tone.AMBER;
            case ERROR -> Tone.RED;
            case DISABLED, REVOKED -> Tone.GRAY;
        };
    }

    /** Returns its disc: hollow where nothing is asked of the broker. */
    public static Dot dot(Light light) {
        return new Dot(tone(light), light != Light.DISABLED && light != Light.REVOKED);
    }
}
