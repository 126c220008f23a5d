package org.opencowork.pairing.shell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.audit.AuditFilter;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.PairingException.Reason;
import org.opencowork.pairing.shell.audit.ExportFormat;

/** Reading the audit, giving it to others, and checking that it is whole. */
final class AuditOperations {

    private static final int USUAL_ENTRIES = 50;
    private static final int MOST_ENTRIES = 1_000;
    private static final int PAGE_ENTRIES = 500;

    private final Ports ports;

    AuditOperations(Ports ports) {
        this.ports = ports;
    }

    Map<String, Operation> byName() {
        return Map.of("audit", this::latest, "audit.export", this::export, "audit.verify", arguments -> verify());
    }

    private Object latest(Arguments arguments) throws PairingException {
        var filter = filter(arguments);
        var limit = arguments.whole("limit", USUAL_ENTRIES, MOST_ENTRIES);
        try {
            return ports.trail().matching(filter, limit).stream()
                    .map(AuditEntry::toTree)
                    .toList();
        } catch (AuditException unreadable) {
            throw unavailable(unreadable);
        }
    }

    /** Gives one page, as an answer is one line of bounded size; what comes after it is asked for by its "next". */
    private Object export(Arguments arguments) throws PairingException {
        var name = arguments.optionalText("format").orElse("jsonl");
        var format = ExportFormat.named(name).orElseThrow(() -> Arguments.invalid("\"format\" takes jsonl or ocsf"));
        var filter = filter(arguments);
        var cursor = arguments.optionalText("cursor").orElse(null);
        try {
            var page = ports.trail().page(filter, cursor, PAGE_ENTRIES);
            var answer = new HashMap<String, Object>();
            answer.put("entries", format.trees(page));
            if (page.next() != null) {
                answer.put("next", page.next());
            }
            return answer;
        } catch (AuditException unreadable) {
            throw unavailable(unreadable);
        }
    }

    private static AuditFilter filter(Arguments arguments) throws PairingException {
        return new AuditFilter(
                arguments.optionalText("pairing").orElse(null),
                arguments.optionalText("action").orElse(null),
                moment(arguments, "since"),
                moment(arguments, "until"),
                arguments.optionalText("text").orElse(null));
    }

    private static @Nullable Instant moment(Arguments arguments, String name) throws PairingException {
        var given = arguments.optionalText(name);
        if (given.isEmpty()) {
            return null;
        }
        try {
            var text = given.get();
            return text.indexOf('T') < 0
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw Arguments.invalid(
                    "\"" + name + "\" takes a day such as 2026-01-31, or a moment such as 2026-01-31T18:00:00Z");
        }
    }

    private Object verify() throws PairingException {
        try {
            var verdict = ports.trail().verify();
            return Map.of("whole", verdict.whole(), "entries", verdict.entries(), "finding", verdict.finding());
        } catch (AuditException unreadable) {
            throw unavailable(unreadable);
        }
    }

    private static PairingException unavailable(AuditException unreadable) {
        return new PairingException(Reason.UNAVAILABLE, String.valueOf(unreadable.getMessage()), unreadable);
    }
}
