package org.opencowork.pairing.desktop.ui.window;

import java.awt.Toolkit;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the desktop around the window whether it is a dark one. Blocks for 2 s at most; not for the event thread. */
final class SystemLook {

    private static final Logger LOG = LoggerFactory.getLogger(SystemLook.class);
    private static final long PATIENCE_SECONDS = 2;
    private static final int MOST_BYTES = 1_000;

    /** Asks a program, and returns what it says in lower case; empty if it is not there or says nothing. */
    @FunctionalInterface
    interface Programs {
        String ask(List<String> command);
    }

    private final Programs programs;

    SystemLook(Programs programs) {
        this.programs = programs;
    }

    SystemLook() {
        this(SystemLook::run);
    }

    boolean isDark(String system) {
        if (system.startsWith("Mac")) {
            return programs.ask(List.of("defaults", "read", "-g", "AppleInterfaceStyle"))
                    .contains("dark");
        }
        if (system.startsWith("Windows")) {
            var theme = "HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize";
            return programs.ask(List.of("reg", "query", theme, "/v", "AppsUseLightTheme"))
                    .contains("0x0");
        }
        var scheme = programs.ask(List.of("gsettings", "get", "org.gnome.desktop.interface", "color-scheme"));
        return scheme.contains("prefer-dark") || (!scheme.contains("prefer-light") && hasDarkTheme());
    }

    private static boolean hasDarkTheme() {
        var theme = Toolkit.getDefaultToolkit().getDesktopProperty("gnome.Net/ThemeName");
        return theme instanceof String name && name.toLowerCase(Locale.ROOT).contains("dark");
    }

    private static String run(List<String> command) {
        try {
            var program = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(Redirect.PIPE)
                    .start();
            program.getOutputStream().close();
            if (!program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                program.destroyForcibly();
                return "";
            }
            try (var out = program.getInputStream()) {
                return new String(out.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            }
        } catch (IOException absent) {
            LOG.debug("The desktop does not say how it looks: {}", absent.getMessage());
            return "";
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
