package org.opencowork.pairing.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.ResultStatus;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.api.store.RegisteredSession;
import org.opencowork.pairing.core.bench.Doubles;
import org.opencowork.pairing.core.bench.Orders;
import org.opencowork.pairing.core.pairing.Gate;
import org.opencowork.pairing.core.pairing.SessionBook;

final class ExecutionTest {

    /** The look-up may take longer than whoever revokes is willing to wait. */
    @Test
    void givesNoAnswerOnceThePairingHasEndedWhileTheRequestWasLookedUp() throws Exception {
        var doubles = Doubles.fresh();
        doubles.registry().add(new RegisteredSession("ses-1", null, Instant.EPOCH));
        doubles.runtime().asks("per-1", PendingRequest.Kind.PERMISSION, "ses-1");
        var ports = doubles.ports();
        var gate = new Gate();
        var execution = new Execution(ports, SessionBook.open(doubles.registry(), ports.runtime()), gate);
        var decoded = (Decoded.Legible) Decoder.decode(Orders.order("p-1", "c-1", 1, CommandKind.PERMISSION_RESPOND));
        gate.shut(Duration.ZERO);

        var result = execution.run(DeciderTest.anyPairing(), decoded.command(), () -> true);

        assertThat(result.status()).isEqualTo(ResultStatus.FAILED);
        assertThat(doubles.runtime().effects()).isEmpty();
        ports.timer().close();
    }
}
