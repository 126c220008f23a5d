package org.opencowork.pairing.itests.keyring;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.itests.support.Packages;

/** A D-Bus bus and a GNOME Keyring in a home of their own. */
public final class PrivateKeyring implements AutoCloseable {

    private static final String PASSWORD = "correct horse";

    /** A bus that starts no daemon by itself. */
    private static final String BUS = """
            <!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
            <busconfig>
              <type>session</type>
              <listen>unix:dir=%s</listen>
              <policy context="default">
                <allow send_destination="*" eavesdrop="true"/>
                <allow eavesdrop="true"/>
                <allow own="*"/>
              </policy>
            </busconfig>
            """;

    private final Path home;
    private final Process bus;
    private final String address;
    private @Nullable Process keyring;

    private PrivateKeyring(Path home) throws IOException, InterruptedException {
        this.home = home;
        Packages.require("dbus-daemon", "dbus-daemon");
        Packages.require("gnome-keyring-daemon", "gnome-keyring");
        Packages.require("gdbus", "libglib2.0-bin");
        var config = Files.writeString(home.resolve("bus.conf"), BUS.formatted(home));
        bus = process("dbus-daemon", "--config-file=" + config, "--nofork", "--print-address");
        address = new BufferedReader(new InputStreamReader(bus.getInputStream(), UTF_8)).readLine();
    }

    /** Starts the bus, and no keyring yet. */
    public static PrivateKeyring withoutDaemon(Path home) throws IOException, InterruptedException {
        return new PrivateKeyring(home);
    }

    /** Starts both; the keyring is open. */
    public static PrivateKeyring open(Path home) throws IOException, InterruptedException {
        var fresh = new PrivateKeyring(home);
        fresh.startUnlocked();
        return fresh;
    }

    /** The address of the bus. */
    public String address() {
        return address;
    }

    /** Starts the daemon with the password, as a login does. */
    public void startUnlocked() throws IOException, InterruptedException {
        start("--unlock", PASSWORD);
    }

    /** Starts the daemon as it is for a person who logs in without a password. */
    public void startLocked() throws IOException, InterruptedException {
        start("--start", "");
    }

    /** Locks the keyring that is open, as a screen saver may. */
    public void lock() throws IOException, InterruptedException {
        call("org.freedesktop.Secret.Service.Lock", "['/org/freedesktop/secrets/collection/login']");
    }

    /** Kills the daemon without warning. */
    public void kill() throws InterruptedException {
        if (keyring != null) {
            keyring.destroyForcibly().waitFor();
        }
    }

    /** Lets the daemon sleep in the middle of whatever it does. */
    public void freeze() throws IOException, InterruptedException {
        signal("-STOP");
    }

    /** Lets the daemon go on. */
    public void thaw() throws IOException, InterruptedException {
        signal("-CONT");
    }

    /** Tells whether a text is in any file of the keyring as it is. */
    public boolean writes(String text) throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public void close() throws InterruptedException {
        kill();
        bus.destroyForcibly().waitFor();
    }

    private void start(String mode, String password) throws IOException, InterruptedException {
        kill();
        var daemon = process("gnome-keyring-daemon", mode, "--foreground", "--components=secrets");
        try (var in = daemon.getOutputStream()) {
            in.write(password.getBytes(UTF_8));
        }
        keyring = daemon;
        for (var tries = 0; !answers() && tries < 100; tries++) {
            Thread.sleep(50);
        }
    }

    private boolean answers() throws IOException, InterruptedException {
        return call("org.freedesktop.Secret.Service.ReadAlias", "default") == 0;
    }

    private int call(String method, String argument) throws IOException, InterruptedException {
        return ended(process(
                "gdbus",
                "call",
                "--session",
                "--dest",
                "org.freedesktop.secrets",
                "--object-path",
                "/org/freedesktop/secrets",
                "--method",
                method,
                argument));
    }

    private void signal(String name) throws IOException, InterruptedException {
        if (keyring != null) {
            ended(process("kill", name, Long.toString(keyring.pid())));
        }
    }

    private static int ended(Process process) throws InterruptedException {
        return process.waitFor(10, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    private Process process(String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        var environment = builder.environment();
        environment.put("HOME", home.toString());
        environment.put("XDG_DATA_HOME", home.resolve("data").toString());
        environment.put("XDG_RUNTIME_DIR", home.toString());
        environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
        environment.remove("DISPLAY");
        if (address != null) {
            environment.put("DBUS_SESSION_BUS_ADDRESS", address);
        }
        return builder.start();
    }
}
