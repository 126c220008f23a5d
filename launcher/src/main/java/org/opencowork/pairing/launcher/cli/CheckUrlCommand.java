package org.opencowork.pairing.launcher.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.launcher.PairingRuntime;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pairing check-url}. */
@Command(
        name = "check-url",
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
final class CheckUrlCommand extends LinesCommand {

    @Parameters(arity = "1..*", paramLabel = "URL", description = "What to judge; - reads more of it, one a line.")
    private List<String> urls = new ArrayList<>();

    @Option(names = "--resolve", description = "Look the hosts up, too, and judge each address of each answer.")
    private boolean resolve;

    @Option(
            names = "--dns-server",
            paramLabel = "HOST:PORT",
            defaultValue = "",
            converter = DnsServer.class,
            description = "The DNS server that --resolve asks (default: those of this computer); system: this"
                    + " computer's own look-up.")
    private String dnsServer = "";

    @Option(names = "--json", description = "Print one JSON object for each.")
    private boolean json;

    CheckUrlCommand() {
        super("The check", ExitStatus.REFUSED);
    }

    @Override
    Map<String, Object> arguments() {
        checkServer();
        return Map.of("urls", urls, "resolve", resolve, "json", json);
    }

    @Override
    PairingRuntime.Builder configured(PairingRuntime.Builder runtime) {
        return runtime.variable("dnsServer", dnsServer);
    }

    private void checkServer() {
        if (!dnsServer.isEmpty() && !resolve) {
            throw wrong("--dns-server says whom --resolve asks: add --resolve.");
        }
    }
}
