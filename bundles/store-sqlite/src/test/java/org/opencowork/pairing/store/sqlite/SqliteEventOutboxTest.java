package org.opencowork.pairing.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.EventType;
import org.opencowork.pairing.api.PairingEvent;
import org.opencowork.pairing.api.store.EventOutbox;
import org.opencowork.pairing.tck.EventOutboxContract;

final class SqliteEventOutboxTest extends EventOutboxContract {

    @RegisterExtension
    final Databases databases = new Databases();

    @TempDir
    Path directory;

    @Override
    protected EventOutbox newStore() {
        return outbox(databases.open(directory));
    }

    @Test
    void goesOnWithPositionsAndSequencesAfterARestartThoughEverythingWasDelivered() throws Exception {
        var position = 0L;
        try (var before = new Database(directory, Clock.systemUTC())) {
            var outbox = outbox(before);
            outbox.append("p-1", List.of(event("e-1"), event("e-2")));
            position = outbox.oldest("p-1", 2, 10_000).get(1).position();
            outbox.remove("p-1", position);
        }

        var outbox = newStore();
        outbox.append("p-1", List.of(event("e-3")));

        var next = outbox.oldest("p-1", 1, 10_000).get(0);
        assertThat(next.event()).containsEntry("sequence", 3L);
        assertThat(next.position()).isGreaterThan(position);
    }

    private static EventOutbox outbox(Database database) {
        return new SqliteEventOutbox(database, CAPACITY, Clock.systemUTC());
    }

    private static PairingEvent event(String id) {
        return new PairingEvent(id, "p-1", EventType.SESSION_EVENT, "ses_1", null, Instant.EPOCH, null);
    }
}
