package org.opencowork.pairing.desktop.ui.window;

import org.opencowork.pairing.desktop.ui.model.Light;

/** A row of the switcher. */
sealed interface Place {

    /** Words between the rows, which cannot be chosen. */
    record Heading(String text) implements Place {}

    /** This computer. */
    record Local() implements Place {}

    /** A Cloud workspace of the host. */
    record Cloud(String id, String name) implements Place {}

    /** A pairing: how it stands, and what helps; nothing to work in. */
    record Paired(String id, String label, Light light) implements Place {}

    /** Tells whether it is the same place, however it stands now. */
    default boolean sameAs(Place other) {
        if (this instanceof Paired paired) {
            return other instanceof Paired it && it.id().equals(paired.id());
        }
        if (this instanceof Cloud cloud) {
            return other instanceof Cloud it && it.id().equals(cloud.id());
        }
        return equals(other);
    }
}
