package org.opencowork.pairing.desktop.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.secrets.Secret;

class TokenClipboardTest {

    private final Clipboard clipboard = new Clipboard("test");

    @Test
    void theClipboardIsClearedAgain() throws Exception {
        lend(Duration.ofMillis(200));
        assertThat(clipboard.getData(DataFlavor.stringFlavor)).isEqualTo("ocp_secret");

        TimeUnit.MILLISECONDS.sleep(400);
        SwingUtilities.invokeAndWait(() -> {});

        assertThat(clipboard.getData(DataFlavor.stringFlavor)).isEqualTo("");
    }

    @Test
    void whatWasCopiedMeanwhileStays() throws Exception {
        lend(Duration.ofMillis(200));
        clipboard.setContents(new StringSelection("the person's own"), null);

        TimeUnit.MILLISECONDS.sleep(400);
        SwingUtilities.invokeAndWait(() -> {});

        assertThat(clipboard.getData(DataFlavor.stringFlavor)).isEqualTo("the person's own");
    }

    private void lend(Duration time) throws Exception {
        try (var token = Secret.copyOf("ocp_secret".toCharArray())) {
            SwingUtilities.invokeAndWait(() -> new TokenClipboard(clipboard, time).lend(token));
        }
    }
}
