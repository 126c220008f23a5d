package org.opencowork.pairing.broker.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a client prefers (RFC 7240); what cannot be understood is passed over, as the RFC wants. */
record Preferences(Map<String, String> values) {

    static Preferences in(List<String> headers) {
        var values = new HashMap<String, String>();
        for (var header : headers) {
            for (var preference : header.split(",", -1)) {
                var pair = preference.split(";", 2)[0].split("=", 2);
                // Of one that is given twice, the first counts.
                values.putIfAbsent(pair[0].strip().toLowerCase(Locale.ROOT), pair.length > 1 ? unquoted(pair[1]) : "");
            }
        }
        return new Preferences(values);
    }

    Optional<Duration> seconds(String name) {
        return Optional.ofNullable(values.get(name))
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private static String unquoted(String value) {
        var bare = value.strip();
        return bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"")
                ? bare.substring(1, bare.length() - 1)
                : bare;
    }
}
