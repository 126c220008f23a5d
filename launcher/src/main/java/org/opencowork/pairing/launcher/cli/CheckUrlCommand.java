package org.opencowork.pairing.launcher.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.opencowork.pairing.launcher.PairingRuntime;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.DeskException.Reason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code pairing check-url}. */
@Command(
        name = "check-url",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Says which of these may be a broker's URL, one line for each, in order, and for the others why not.",
            "",
            "A URL is judged by its letters alone, as it is when a pairing is made: no network, no Desktop, no data"
                    + " directory. With --resolve its host is looked up as well, as it is before every request."
        },
        footer = {
            "",
            "--json prints for each {\"url\",\"allowed\",\"reason\",\"networkClass\",\"normalized\"}, with --resolve also"
                    + " \"addresses\". \"normalized\" is what would be saved, null for a URL that is refused.",
            "",
            "Example: pairing check-url https://broker.example.com/ http://10.0.0.1",
            "Example: pairing check-url --json - < urls.txt",
            "Example: pairing check-url --resolve --dns-server 127.0.0.1:5353 https://broker.example.com",
            "",
            "Exit status: 0 all are allowed, 1 failed, 2 at least one is refused, 64 wrong usage."
        })
final class CheckUrlCommand implements Callable<Integer> {

    private static final Pattern SERVER = Pattern.compile("([^:\\[\\]\\s]+|\\[[0-9a-fA-F:.]+])(?::([1-9][0-9]{0,4}))?");
    private static final int MAX_PORT = 65_535;

    @Parameters(arity = "1..*", paramLabel = "URL", description = "What to judge; - reads more of it, one a line.")
    private List<String> urls = new ArrayList<>();

    @Option(names = "--resolve", description = "Look the hosts up, too, and judge each address of each answer.")
    private boolean resolve;

    @Option(
            names = "--dns-server",
            paramLabel = "HOST:PORT",
            defaultValue = "",
            description = "The DNS server that --resolve asks (default: those of this computer).")
    private String dnsServer = "";

    @Option(names = "--json", description = "Print one JSON object for each.")
    private boolean json;

    /** Nothing is kept; these are taken because every command takes them. */
    @Option(
            names = {"--data-dir", "--secret-store", "--passphrase-file"},
            hidden = true)
    private List<String> unusedPlaces = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Not System.in, which cannot be asked whether there is more while it waits for more. */
    private final InputStream in = new FileInputStream(FileDescriptor.in);

    @Override
    public Integer call() throws Exception {
        Logging.toStandardError();
        checkServer();
        try (var directory = new TemporaryDirectory();
                var runtime = start(directory.path())) {
            var well = runtime.function("check-url").apply(arguments());
            return (Boolean.TRUE.equals(well) ? ExitStatus.DONE : ExitStatus.REFUSED).code();
        } catch (UncheckedIOException broken) {
            throw new DeskException(Reason.UNAVAILABLE, "The check stopped: " + broken.getMessage(), broken);
        }
    }

    private void checkServer() {
        if (dnsServer.isEmpty()) {
            return;
        }
        if (!resolve) {
            throw wrong("--dns-server says whom --resolve asks: add --resolve.");
        }
        var ends = SERVER.matcher(dnsServer);
        if (!ends.matches() || (ends.group(2) != null && Integer.parseInt(ends.group(2)) > MAX_PORT)) {
            throw wrong("--dns-server takes HOST:PORT, such as 127.0.0.1:53 or [::1]:53.");
        }
        try {
            InetAddress.getByName(ends.group(1));
        } catch (UnknownHostException unknown) {
            throw wrong("There is no host " + ends.group(1) + " that --dns-server could ask.");
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private PairingRuntime start(Path directory) throws Exception {
        return Installation.ofThisProcess()
                .runtime("check-url")
                .dataDirectory(directory)
                .variable("dnsServer", dnsServer)
                .start();
    }

    private Map<String, Object> arguments() {
        var out = new CheckedOutput(spec.commandLine().getOut());
        return Map.of("urls", urls, "in", in, "out", out, "resolve", resolve, "json", json);
    }
}
