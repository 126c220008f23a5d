package org.opencowork.pairing.launcher.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.DeskException.Reason;
import org.opencowork.pairing.launcher.control.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code pairing audit export}. */
@Command(
        name = "export",
        description = "Prints all audit entries, oldest first, each as one line of JSON.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nTo begin with:%n",
        footer = {
            "  pairing audit export > audit.jsonl",
            "      all that there is, as it was written",
            "  pairing audit export --since 2026-01-31 --until 2026-02-01 | gzip > day.jsonl.gz",
            "      what happened on one day (UTC)",
            "  pairing audit export --format ocsf --action command. | your-collector",
            "      what was commanded, as OCSF events (authentication, entity management, API activity)"
        })
final class AuditExportCommand implements Callable<Integer> {

    /** What a terminal may obey, which in JSON stands in texts alone. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    private enum Format {
        jsonl,
        ocsf
    }

    @Mixin
    private final DesktopOptions options = new DesktopOptions();

    @Option(
            names = "--format",
            paramLabel = "jsonl|ocsf",
            description = "The entries as they are, or as events of the Open Cybersecurity Schema Framework"
                    + " (default: ${DEFAULT-VALUE}).")
    private Format format = Format.jsonl;

    @Mixin
    private final AuditFilterOptions filter = new AuditFilterOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Logging.toStandardError();
        try (var desk = Desk.open(options, TokenNeed.NONE, desktop -> {});
                var out = new CheckedOutput(spec.commandLine().getOut())) {
            var arguments = arguments();
            Object next;
            do {
                var page = Json.object(desk.call("audit.export", arguments));
                print(out, page);
                next = page.get("next");
                arguments.put("cursor", String.valueOf(next));
            } while (next != null);
            return ExitStatus.DONE.code();
        } catch (IOException unread) {
            throw new DeskException(Reason.UNAVAILABLE, "The export stopped: " + unread.getMessage() + ".", unread);
        }
    }

    private Map<String, Object> arguments() {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("format", format.name());
        filter.addTo(arguments);
        return arguments;
    }

    private static void print(CheckedOutput out, Map<String, @Nullable Object> page) throws IOException {
        for (var entry : Json.objects(page.get("entries"))) {
            out.write(UNPRINTABLE
                            .matcher(Json.write(entry))
                            .replaceAll(found -> Matcher.quoteReplacement(escaped(found.group())))
                    + "\n");
        }
        out.flush();
    }

    private static String escaped(String character) {
        return character.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }
}
