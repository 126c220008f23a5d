package org.opencowork.pairing.transport.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.utils.DateUtils;

/** Reads how long a broker wants to be left alone (RFC 9110, section 10.2.3). */
final class RetryAfter {

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Pattern SECONDS = Pattern.compile("[0-9]+");
    private static final int MAX_DIGITS = 9;

    private RetryAfter() {}

    /**
     * Reads seconds or a date; no longer than an hour, and empty if it is neither.
     *
     * @param now by the clock of the one who wrote the value
     */
    static Optional<Duration> parse(String value, Instant now) {
        var text = value.strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(
                    bounded(text.length() > MAX_DIGITS ? LONGEST : Duration.ofSeconds(Long.parseLong(text))));
        }
        return Optional.ofNullable(DateUtils.parseStandardDate(text)).map(date -> bounded(Duration.between(now, date)));
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
