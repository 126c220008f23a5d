package org.opencowork.pairing.store.sqlite;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;

/** Instants as text that sorts by time, which {@link Instant#toString()} with its shorter fractions does not. */
final class SortableInstant {

    private static final DateTimeFormatter NINE_DIGITS =
            new DateTimeFormatterBuilder().appendInstant(9).toFormatter();

    private SortableInstant() {}

    static String text(Instant instant) {
        return NINE_DIGITS.format(instant);
    }
}
