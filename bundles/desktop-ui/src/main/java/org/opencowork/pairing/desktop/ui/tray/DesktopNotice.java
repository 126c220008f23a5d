package org.opencowork.pairing.desktop.ui.tray;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.swing.SwingUtilities;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices by the desktop's own means (org.freedesktop.Notifications), and by another board where it has none.
 *
 * @param program what is started, with the notice as its last arguments; it lasts as long as a notice that can be pressed
 * @param pressed runs on the event thread when the person presses a notice
 */
public record DesktopNotice(Workbench bench, List<String> program, Runnable pressed, Notices.Board otherwise)
        implements Notices.Board {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopNotice.class);

    /** Takes a notice back after the ten minutes that a proposal waits by default, also where this process has ended. */
    public static final List<String> NOTIFY_SEND =
            List.of("timeout", "--signal=INT", "600", "notify-send", "--app-name=Desktop Pairing");

    private static final int TAKEN_BACK = 124;
    private static final String PRESSED = "default";
    private static final int MOST_BYTES = 100;

    /** Shows notices by {@code notify-send}. */
    public DesktopNotice(Workbench bench, Runnable pressed, Notices.Board otherwise) {
        this(bench, NOTIFY_SEND, pressed, otherwise);
    }

    @Override
    public void show(String title, String words) {
        // What is shown may be read as markup.
        var notice = List.of("--", title, words.replace("&", "&amp;").replace("<", "&lt;"));
        Runnable inAnotherWay = () -> SwingUtilities.invokeLater(() -> otherwise.show(title, words));
        // A program before libnotify 0.8 does not know how to have a notice pressed, and fails.
        send(
                List.of("--action=" + PRESSED + "=" + bench.text("tray.open")),
                notice,
                () -> send(List.of(), notice, inAnotherWay));
    }

    private void send(List<String> options, List<String> notice, Runnable failed) {
        var command = Stream.of(program, options, notice).flatMap(List::stream).toList();
        try {
            var sending =
                    new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
            sending.getOutputStream().close();
            var unused = sending.onExit().thenAccept(ended -> ended(ended, failed));
        } catch (IOException absent) {
            LOG.debug("There is no {}: {}", program.get(0), absent.getMessage());
            failed.run();
        }
    }

    /** What the program says is what was pressed, if anything was. */
    private void ended(Process sending, Runnable failed) {
        if (sending.exitValue() != 0 && sending.exitValue() != TAKEN_BACK) {
            failed.run();
            return;
        }
        try (var out = sending.getInputStream()) {
            var said = new String(out.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            if (said.strip().equals(PRESSED)) {
                SwingUtilities.invokeLater(pressed);
            }
        } catch (IOException gone) {
            LOG.debug("A notice does not say how it ended: {}", gone.getMessage());
        }
    }
}
