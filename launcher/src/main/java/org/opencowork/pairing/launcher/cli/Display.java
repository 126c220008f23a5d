package org.opencowork.pairing.launcher.cli;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;

/** Whether there is a screen to open a window on. */
final class Display {

    private Display() {}

    /** Tells it by asking the screen itself: a name in the environment may lead to none. */
    static boolean isThere() {
        try {
            return !GraphicsEnvironment.isHeadless()
                    && GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices().length > 0;
        } catch (HeadlessException | AWTError | LinkageError none) {
            return false;
        }
    }
}
