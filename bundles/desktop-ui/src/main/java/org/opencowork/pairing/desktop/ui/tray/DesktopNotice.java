package org.opencowork.pairing.desktop.ui.tray;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices by the desktop's own means (org.freedesktop.Notifications), and by another board where it has none.
 *
 * @param program what is started, with the notice as its last arguments
 */
public record DesktopNotice(Workbench bench, List<String> program, Notices.Board otherwise) implements Notices.Board {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopNotice.class);
    private static final List<String> NOTIFY_SEND = List.of("notify-send", "--app-name=Desktop Pairing");
    private static final long PATIENCE_SECONDS = 5;

    /** Shows notices by {@code notify-send}. */
    public DesktopNotice(Workbench bench, Notices.Board otherwise) {
        this(bench, NOTIFY_SEND, otherwise);
    }

    @Override
    public void show(String title, String words) {
        bench.background()
                .run(
                        () -> sent(title, words),
                        sent -> {
                            if (!sent) {
                                otherwise.show(title, words);
                            }
                        },
                        LOG::warn);
    }

    /** What is shown may be read as markup. */
    private boolean sent(String title, String words) throws InterruptedException {
        var plain = words.replace("&", "&amp;").replace("<", "&lt;");
        var command = Stream.concat(program.stream(), Stream.of("--", title, plain));
        try {
            var sending = new ProcessBuilder(command.toList())
                    .redirectOutput(Redirect.DISCARD)
                    .redirectError(Redirect.DISCARD)
                    .start();
            if (sending.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return sending.exitValue() == 0;
            }
            sending.destroyForcibly();
        } catch (IOException absent) {
            LOG.debug("There is no {}: {}", program.get(0), absent.getMessage());
        }
        return false;
    }
}
