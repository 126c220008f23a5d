package org.opencowork.pairing.desktop.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.GraphicsEnvironment;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.desktop.ui.base.Background;
import org.opencowork.pairing.desktop.ui.base.Texts;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Workbench;
import org.opencowork.pairing.desktop.ui.model.DeskModel;
import org.opencowork.pairing.desktop.ui.model.Ports;

class LookChoiceTest {

    private static final int LOOKS = 200;
    private static final long LOOK_AGAIN_MILLIS = 50;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Background background = new Background(texts);
    private final LinkedBlockingQueue<Look> asked = new LinkedBlockingQueue<>();
    private volatile boolean desktopIsDark;

    @BeforeEach
    void beginLight() throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "There is no display: install Xvfb.");
        SwingUtilities.invokeAndWait(() -> Theme.install(false));
    }

    @AfterEach
    void end() {
        background.close();
    }

    @Test
    void aDesktopThatTurnsDarkIsFollowed() throws Exception {
        var choice = choice(Look.SYSTEM);

        desktopIsDark = true;
        SwingUtilities.invokeAndWait(choice::follow);
        becomes(true);

        desktopIsDark = false;
        SwingUtilities.invokeAndWait(choice::follow);
        becomes(false);
    }

    @Test
    void whereThePersonHasChosenTheDesktopIsNotAsked() throws Exception {
        SwingUtilities.invokeAndWait(choice(Look.LIGHT)::follow);

        assertThat(asked.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    private LookChoice choice(Look before) throws Exception {
        var ports = new Ports(null, null, null, null, null, null, List.of());
        var bench = new Workbench(texts, ports, background, new DeskModel(ports), Clock.systemUTC());
        var made = new FutureTask<>(() -> new LookChoice(bench, before, this::isDark, chosen -> {}));
        SwingUtilities.invokeAndWait(made);
        return made.get();
    }

    private boolean isDark(Look look) {
        asked.add(look);
        return desktopIsDark;
    }

    private static void becomes(boolean dark) throws Exception {
        for (var i = 0; i < LOOKS && Tone.isDark() != dark; i++) {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        var found = new FutureTask<>(Tone::isDark);
        SwingUtilities.invokeAndWait(found);
        assertThat(found.get()).isEqualTo(dark);
    }
}
