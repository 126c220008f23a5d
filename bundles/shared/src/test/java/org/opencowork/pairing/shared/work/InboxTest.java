package org.opencowork.pairing.shared.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboxTest {

    private final Inbox<Integer> inbox = new Inbox<>(2);

    @Test
    void givesWhatCameInItsOrderAndNeverMoreAtOnceThanIsAllowed() {
        IntStream.rangeClosed(1, 5).forEach(inbox::add);

        assertThat(inbox.take()).containsExactly(1, 2);
        assertThat(inbox.take()).containsExactly(3, 4);
        assertThat(inbox.take()).containsExactly(5);
    }

    @Test
    void stillGivesWhatWaitsAfterItsEndAndThenNothing() {
        inbox.add(1);
        inbox.close();

        assertThat(inbox.add(2)).isFalse();
        assertThat(inbox.take()).containsExactly(1);
        assertThat(inbox.take()).isEmpty();
    }

    @Test
    void anInterruptOfTheWriterLosesNothing() throws InterruptedException {
        var got = new CompletableFuture<Integer>();
        var writer = new Thread(() -> got.complete(inbox.take().get(0)));
        writer.start();
        writer.interrupt();

        inbox.add(7);

        assertThat(got.join()).isEqualTo(7);
        writer.join();
    }

    @Test
    void losesNothingOfManyThatComeWhileItIsEmptied() {
        var senders = IntStream.range(0, 4)
                .mapToObj(sender -> CompletableFuture.runAsync(
                        () -> IntStream.range(0, 1_000).forEach(number -> inbox.add(sender * 1_000 + number))))
                .toList();
        var all = CompletableFuture.allOf(senders.toArray(CompletableFuture[]::new))
                .thenRun(inbox::close);
        var taken = new ArrayList<Integer>();
        for (var batch = inbox.take(); !batch.isEmpty(); batch = inbox.take()) {
            taken.addAll(batch);
        }

        all.join();
        assertThat(taken)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 4_000).boxed().toList());
    }
}
