package org.opencowork.pairing.desktop.ui.tray;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notices by the desktop's own means where it has no tray, as GNOME has none. */
record DesktopNotice(Workbench bench) implements Notices.Board {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopNotice.class);

    @Override
    public void show(String title, String words) {
        bench.background().run(() -> sent(title, words), sent -> LOG.debug("Notice sent: {}", sent), LOG::debug);
    }

    /** What is shown may be read as markup. */
    private static boolean sent(String title, String words) {
        var plain = words.replace("&", "&amp;").replace("<", "&lt;");
        try {
            new ProcessBuilder("notify-send", "--app-name=Desktop Pairing", "--", title, plain)
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException absent) {
            LOG.debug("There is no notify-send: {}", absent.getMessage());
            return false;
        }
    }
}
