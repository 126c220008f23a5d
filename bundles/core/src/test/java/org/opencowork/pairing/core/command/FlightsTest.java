package org.opencowork.pairing.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.core.command.Flights.Boarding.ABOARD;
import static org.opencowork.pairing.core.command.Flights.Boarding.RENEWED;
import static org.opencowork.pairing.core.command.Flights.Boarding.TURNED_AWAY;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Lease;

final class FlightsTest {

    private final Flights flights = new Flights();

    @Test
    void boardsACommandOnceAndRenewsItsLeaseThen() {
        var first = flight("c-1", "lease-1");

        assertThat(flights.board(first, false)).isEqualTo(ABOARD);
        assertThat(flights.board(flight("c-1", "lease-2"), false)).isEqualTo(RENEWED);

        assertThat(first.lease()).map(Lease::token).contains("lease-2");
        assertThat(flights.size()).isEqualTo(1);
    }

    @Test
    void boardsACommandAgainThatHasLanded() {
        var first = flight("c-1", "lease-1");
        flights.board(first, false);
        flights.land(first);
        assertThat(flights.has("c-1")).isFalse();

        assertThat(flights.board(flight("c-1", "lease-2"), false)).isEqualTo(ABOARD);
        assertThat(flights.has("c-1")).isTrue();
    }

    @Test
    void turnsAwayWhatItHasNoRoomForButNoControlCommandAndNoRenewal() {
        var first = flight("c-0", "lease-0");
        flights.board(first, false);
        for (var other = 1; other < Flights.MOST; other++) {
            flights.board(flight("c-" + other, "lease"), false);
        }

        assertThat(flights.board(flight("late", "lease"), false)).isEqualTo(TURNED_AWAY);
        assertThat(flights.board(flight("abort", "lease"), true)).isEqualTo(ABOARD);
        assertThat(flights.board(flight("c-0", "lease-1"), false)).isEqualTo(RENEWED);
        assertThat(first.lease()).map(Lease::token).contains("lease-1");
        assertThat(flights.has("late")).isFalse();
    }

    @Test
    void doesNotLetControlCommandsFillTheMemory() {
        var boarded = 0;
        while (flights.board(flight("abort-" + boarded, "lease"), true) == ABOARD) {
            boarded++;
        }

        assertThat(boarded).isEqualTo(4_096);
    }

    private static Flight flight(String id, String lease) {
        return new Flight(id, 1, new Lease("device", lease, Instant.MAX));
    }
}
