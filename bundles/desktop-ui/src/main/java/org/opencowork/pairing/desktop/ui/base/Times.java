package org.opencowork.pairing.desktop.ui.base;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.jspecify.annotations.Nullable;

/** Moments in the person's words. */
public record Times(Texts texts, Clock clock) {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    /** Returns how long ago it was, or that it never was. */
    public String ago(@Nullable Instant moment) {
        if (moment == null) {
            return texts.of("time.never");
        }
        var seconds = Math.max(0, Duration.between(moment, clock.instant()).toSeconds());
        if (seconds < MINUTE) {
            return texts.of("time.seconds", seconds);
        }
        if (seconds < HOUR) {
            return texts.of("time.minutes", seconds / MINUTE);
        }
        return seconds < DAY ? texts.of("time.hours", seconds / HOUR) : moment(moment);
    }

    /** Returns day and time. */
    public String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                .withLocale(texts.locale())
                .withZone(clock.getZone())
                .format(moment);
    }

    /** Returns the time, and the day before it if that is not today, such as {@code 11/26/26 16:04:30}. */
    public String brief(Instant moment) {
        var at = moment.atZone(clock.getZone());
        var time =
                at.format(DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(texts.locale()));
        return at.toLocalDate().equals(LocalDate.now(clock))
                ? time
                : at.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(texts.locale())) + " "
                        + time;
    }

    /** Returns how much time is left, such as {@code 9:04}. */
    public String left(Instant end) {
        var left = Duration.between(clock.instant(), end);
        return left.isNegative() ? "0:00" : "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart());
    }
}
