package org.opencowork.pairing.launcher.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What every command about a Desktop takes. */
final class DesktopOptions {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Directory that the Desktop keeps everything in (default: ${DEFAULT-VALUE}).")
    Path dataDirectory = DefaultDataDirectory.of(System.getProperty("os.name"), System.getenv());

    @Option(
            names = "--secret-store",
            paramLabel = "system|file|memory",
            description = "Where tokens are kept (default: ${DEFAULT-VALUE}).")
    SecretStoreChoice secretStore = SecretStoreChoice.SYSTEM;

    @Option(
            names = "--passphrase-file",
            paramLabel = "F",
            description = "File with the passphrase of --secret-store file; without it you are asked.")
    @Nullable
    Path passphraseFile;

    @Option(names = "--json", description = "Print JSON.")
    boolean json;
}
