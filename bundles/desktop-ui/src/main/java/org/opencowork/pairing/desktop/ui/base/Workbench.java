package org.opencowork.pairing.desktop.ui.base;

import java.time.Clock;
import org.opencowork.pairing.desktop.ui.model.DeskModel;
import org.opencowork.pairing.desktop.ui.model.Ports;

/** What every part of the window is given. */
public record Workbench(Texts texts, Ports ports, Background background, DeskModel model, Clock clock) {

    /** Returns the text of that key, with the values put in. */
    public String text(String key, Object... values) {
        return texts.of(key, values);
    }
}
