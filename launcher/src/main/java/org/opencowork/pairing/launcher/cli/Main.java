package org.opencowork.pairing.launcher.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.Security;
import picocli.CommandLine;

/** Entry point of {@code pairing}. */
public final class Main {

    private Main() {}

    /** Runs the command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        // Whoever asks this computer's own look-up wants to know how things are now.
        Security.setProperty("networkaddress.cache.ttl", "0");
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
        followProxySettingsOfTheSystem();
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(commandLine(out, err).execute(arguments));
    }

    /** What a person sets in macOS or Windows, a script included; elsewhere programs follow the environment. */
    private static void followProxySettingsOfTheSystem() {
        if (System.getProperty("os.name", "").matches("(?i)(mac|windows).*")) {
            System.setProperty("java.net.useSystemProxies", "true");
        }
    }

    /** Returns the command line, with its outputs; a test gives its own. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return new CommandLine(new PairingCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(110)
                .setParameterExceptionHandler(Complaints::misused)
                .setExecutionExceptionHandler(Complaints::failed);
    }
}
