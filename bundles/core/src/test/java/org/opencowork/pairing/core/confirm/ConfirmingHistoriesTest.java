package org.opencowork.pairing.core.confirm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.Command;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.ResultStatus;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.desktop.Proposal;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.runtime.PendingRequest.Kind;
import org.opencowork.pairing.core.bench.Doubles;
import org.opencowork.pairing.core.bench.PlainPairing;
import org.opencowork.pairing.core.pairing.PairingBook;

/** Random orders of asking, proposing, changing, answering, deciding, expiring and restarting. */
final class ConfirmingHistoriesTest {

    private static final int STEPS = 400;
    private static final int REQUESTS = 24;

    private final Doubles doubles = Doubles.fresh();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, Proposal> proposals = new HashMap<>();
    private final List<String> seen = new ArrayList<>();
    private final Map<String, String> heard = new HashMap<>();
    private final Set<String> proposed = new HashSet<>();
    private final List<String> expected = new ArrayList<>();
    private Confirming confirming;
    private Pairing pairing;
    private int commands;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void answersOnlyWhatWasApprovedAsItWasShownAndTellsEachRemoteOnce(long seed) throws Exception {
        var random = new Random(seed);
        pairing = PlainPairing.of("p-1");
        doubles.pairings().save(pairing);
        restart();

        for (var step = 0; step < STEPS; step++) {
            step(random, "per-" + random.nextInt(REQUESTS));
            holds();
        }

        doubles.clock().pass(Duration.ofMinutes(11));
        confirming.look();
        assertThat(confirming.waiting()).isEmpty();
        assertThat(doubles.proposals().load()).isEmpty();
        assertThat(heard.keySet()).isEqualTo(proposed);
    }

    private void step(Random random, String request) throws Exception {
        switch (random.nextInt(12)) {
            case 0, 1 -> ask(request);
            case 2 -> doubles.runtime().answered(request);
            case 3, 4, 5, 6 -> propose(request, random.nextBoolean());
            case 7 -> doubles.clock().pass(Duration.ofMinutes(random.nextInt(4)));
            case 8 -> restart();
            case 9 -> confirming.look();
            case 10 -> decide(random, false);
            default -> decide(random, true);
        }
    }

    /** Asks for something, or for something else than before. */
    private void ask(String request) {
        var version = versions.merge(request, 1, Integer::sum);
        doubles.runtime().asks(request, Kind.PERMISSION, "ses-1", Map.of("version", version));
    }

    private void propose(String request, boolean allowed) throws Exception {
        var answer = new Action.RespondPermission(request, allowed);
        var id = "c-" + ++commands;
        var command = new Command(id, "p-1", "local", "ses-1", new Actor("ada", null), answer, commands, null);
        var result = confirming.propose(pairing, command, answer, "ses-1");

        assertThat(result.status()).isEqualTo(ResultStatus.REQUIRES_LOCAL_CONFIRMATION);
        if (result.data() != null) {
            proposed.add(id);
        }
    }

    private void decide(Random random, boolean approve) throws Exception {
        confirming.waiting().forEach(this::show);
        if (seen.isEmpty()) {
            return;
        }
        var id = seen.get(random.nextInt(seen.size()));
        if (approve) {
            var asked = asksStill(proposals.get(id));
            var verdict = confirming.approve(id);
            if (verdict.filter(Verdict.APPROVED::equals).isPresent()) {
                assertThat(asked).as("what is answered is what was shown").isTrue();
                expected.add(effect(proposals.get(id)));
            }
        } else {
            confirming.deny(id);
        }
    }

    private void show(Proposal proposal) {
        if (proposals.put(proposal.id(), proposal) == null) {
            seen.add(proposal.id());
        }
    }

    private boolean asksStill(Proposal shown) throws AgentRuntimeException {
        return doubles.runtime().pending().contains(shown.request());
    }

    private static String effect(Proposal shown) {
        var answer = (Action.RespondPermission) shown.answer();
        return "permission " + answer.permissionId() + " " + answer.allowed();
    }

    private void holds() {
        assertThat(doubles.runtime().effects()).isEqualTo(expected);
        assertThat(doubles.audit().of(AuditAction.CONFIRMATION_APPROVED)).hasSameSizeAs(expected);
        var requests =
                confirming.waiting().stream().map(waiting -> waiting.request().id());
        assertThat(requests).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(16);
    }

    private void restart() throws Exception {
        var ports = doubles.ports();
        var book = PairingBook.open(ports.pairings(), ports.journal());
        confirming = new Confirming(
                ports, book, Duration.ofMinutes(10), Runnable::run, id -> (type, session, command, payload) -> {
                    assertThat(heard.put(String.valueOf(command), String.valueOf(payload.get("confirmation"))))
                            .as("told before")
                            .isNull();
                });
        confirming.look();
    }
}
