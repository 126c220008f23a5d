package org.opencowork.pairing.shell;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Term;
import org.opencowork.pairing.api.Text;
import org.opencowork.pairing.api.Until;
import org.opencowork.pairing.api.desktop.PairingException;

/** Reads how long something shall hold: {@code 2h}, {@code 30d}, an instant, or {@code never} for no end. */
record TermArguments(InstantSource clock) {

    private static final Pattern SPAN = Pattern.compile("([0-9]{1,6})([smhdw])");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1),
            "w", Duration.ofDays(7));

    /** What of a new pairing ends by itself; nothing, unless it is said. */
    Term forNewPairing(Arguments arguments) throws PairingException {
        var expires = expires(arguments);
        var allowed = remoteAllowed(arguments);
        return new Term(expires == null ? Until.FOR_EVER : expires, allowed == null ? Until.FOR_EVER : allowed);
    }

    /** Null where it shall stay as it is. */
    @Nullable
    Until expires(Arguments arguments) throws PairingException {
        return until(arguments, "expires");
    }

    /** Null where it shall stay as it is. */
    @Nullable
    Until remoteAllowed(Arguments arguments) throws PairingException {
        return until(arguments, "remoteAllowedFor");
    }

    private @Nullable Until until(Arguments arguments, String name) throws PairingException {
        var text = arguments.optionalText(name).orElse(null);
        if (text == null) {
            return null;
        }
        return text.equals("never") ? Until.FOR_EVER : new Until(instant(name, text));
    }

    private Instant instant(String name, String text) throws PairingException {
        var span = SPAN.matcher(text);
        try {
            return span.matches()
                    ? clock.instant()
                            .plus(UNITS.getOrDefault(span.group(2), Duration.ZERO)
                                    .multipliedBy(Long.parseLong(span.group(1))))
                    : Instant.parse(text);
        } catch (DateTimeException | ArithmeticException odd) {
            throw Arguments.invalid("\"" + name + "\" takes a time such as 45m, 2h or 30d, an instant such as"
                    + " 2030-01-31T18:00:00Z, or never; not \"" + Text.shown(text) + "\"");
        }
    }
}
