package org.opencowork.pairing.core.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.core.bench.Doubles;
import org.opencowork.pairing.core.port.Ports;

/** What is known here of whether commands can be carried out. */
final class AbilityTest {

    private static final String AWAY = "The coding agent is not running.";

    private final Doubles doubles = Doubles.fresh();
    private final Ports ports = doubles.ports();
    private long nanos;
    private final Ability ability = new Ability(ports, () -> nanos);

    @BeforeEach
    void plugInARedactor() {
        ports.redactor().plug(doubles.redactor(), Doubles.rank(0));
    }

    @AfterEach
    void close() {
        ports.timer().close();
    }

    @Test
    void nothingIsInTheWayWhereEverythingWorks() {
        assertThat(ability.hindrance()).isEmpty();
        assertThat(ability.lasting()).isEmpty();
        assertThat(ability.isNews()).isFalse();
    }

    @Test
    void namesAPartThatIsMissing() {
        ports.redactor().unplug(doubles.redactor());

        assertThat(ability.hindrance().orElseThrow().why().english()).contains("\"redaction\" is missing");
        assertThat(ability.lasting()).contains("A part of the Desktop is missing at the moment.");
    }

    @Test
    void tellsThePersonOnlyWhatFailedHere() {
        ability.failed(Sentence.of("store.unusable", "The disk that holds /home/me is full."));

        assertThat(ability.hindrance().orElseThrow().why().english()).contains("/home/me");
        assertThat(ability.lasting().orElseThrow()).doesNotContain("/home/me");

        ability.works();
        assertThat(ability.hindrance()).isEmpty();
    }

    @Test
    void anAgentThatIsAwayIsShownAtOnceAndToldOnlyOnceCommandsNoLongerWaitForIt() {
        doubles.runtime().troubledBy(Optional.of("OpenCode is starting."));

        assertThat(ability.hindrance().orElseThrow().why().english()).isEqualTo("OpenCode is starting.");
        assertThat(ability.lasting()).isEmpty();
        nanos += Duration.ofSeconds(19).toNanos();
        assertThat(ability.lasting()).isEmpty();
        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(ability.lasting()).contains(AWAY);
    }

    @Test
    void anAgentThatCameBackInBetweenIsWaitedForAnew() {
        doubles.runtime().troubledBy(Optional.of("OpenCode is starting."));
        ability.lasting();
        doubles.runtime().troubledBy(Optional.empty());
        ability.lasting();
        nanos += Duration.ofSeconds(60).toNanos();
        doubles.runtime().troubledBy(Optional.of("OpenCode is starting."));

        assertThat(ability.lasting()).isEmpty();
    }

    @Test
    void withoutAnAgentNoCommandCanBeCarriedOut() {
        ports.runtime().unplug(doubles.runtime());
        ability.lasting();
        nanos += Duration.ofSeconds(20).toNanos();

        assertThat(ability.lasting()).contains(AWAY);
    }

    @Test
    void isNewsUntilItWasTold() {
        ability.failed(Sentence.of("store.unusable", "The disk is full."));
        assertThat(ability.isNews()).isTrue();

        assertThat(ability.told(ability.lasting())).isTrue();
        assertThat(ability.isNews()).isFalse();
        assertThat(ability.told(ability.lasting())).isFalse();

        ability.works();
        assertThat(ability.isNews()).isTrue();
    }
}
