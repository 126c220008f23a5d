package org.opencowork.pairing.core.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.opencowork.pairing.core.bench.Doubles.rank;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PortTest {

    /** An adapter that fails whoever calls it once it was taken out. */
    private static final class Adapter {
        final AtomicInteger calls = new AtomicInteger();
        volatile boolean gone;

        int call() {
            if (gone) {
                throw new IllegalStateException("called after it was taken out");
            }
            Thread.onSpinWait();
            if (gone) {
                throw new IllegalStateException("taken out under a call");
            }
            return calls.incrementAndGet();
        }
    }

    private final Port<Adapter> port = new Port<>("adapter", Duration.ofSeconds(20));
    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void losesNoCallWhileAdaptersAreExchangedUnderLoad() throws Exception {
        var current = new Adapter();
        var all = new ArrayList<Adapter>();
        all.add(current);
        port.plug(current, rank(0));
        var calls = IntStream.range(0, 8)
                .mapToObj(caller -> threads.submit(this::callOften))
                .toList();

        for (var swap = 1; swap <= 50; swap++) {
            var next = new Adapter();
            if (swap % 2 == 0) {
                port.plug(next, rank(swap));
                takeOut(current);
            } else {
                takeOut(current);
                port.plug(next, rank(swap));
            }
            current = next;
            all.add(next);
        }

        for (var call : calls) {
            call.get(20, TimeUnit.SECONDS);
        }
        assertThat(all.stream().mapToInt(adapter -> adapter.calls.get()).sum()).isEqualTo(8 * 2_000);
    }

    @Test
    void waitsForTheCallsOfAnAdapterThatLeaves() throws Exception {
        var adapter = new Adapter();
        port.plug(adapter, rank(0));
        var inside = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        Future<Integer> call = threads.submit(() -> port.use(used -> {
            inside.countDown();
            end.await();
            return used.call();
        }));
        inside.await();

        var unplugged = threads.submit(() -> takeOut(adapter));
        until("the place is empty", () -> !port.present());
        assertThat(unplugged).isNotDone();
        end.countDown();

        assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo(1);
        unplugged.get(20, TimeUnit.SECONDS);
    }

    @Test
    void hurriesCallsThatStillUseAnAdapterAfterItsGrace() throws Exception {
        var adapter = new Adapter();
        port.plug(adapter, rank(0));
        var cut = new CountDownLatch(1);
        port.whenLeaving(cut::countDown);
        var inside = new CountDownLatch(1);
        var call = threads.submit(() -> port.use(used -> {
            inside.countDown();
            cut.await();
            return used.call();
        }));
        inside.await();

        takeOut(adapter);

        assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void letsACallThatFindsThePlaceEmptyWaitForTheNextAdapter() throws Exception {
        var caller = new CompletableFuture<Thread>();
        var call = threads.submit(() -> {
            caller.complete(Thread.currentThread());
            return port.use(Adapter::call);
        });
        until("it waits", () -> caller.get().getState() == Thread.State.TIMED_WAITING || call.isDone());

        port.plug(new Adapter(), rank(0));

        assertThat(call.get(20, TimeUnit.SECONDS)).isEqualTo(1);
    }

    @Test
    void saysWhatIsMissingWhereNoAdapterComes() {
        var empty = new Port<Adapter>("secret store", Duration.ofMillis(10));

        assertThatThrownBy(() -> empty.use(Adapter::call))
                .isInstanceOf(PortEmptyException.class)
                .hasMessageContaining("no secret store")
                .hasMessageContaining("bundle");
    }

    @Test
    void usesTheAdapterOfTheHighestRankThatIsThere() {
        var low = new Adapter();
        var high = new Adapter();
        port.plug(high, rank(2));
        port.plug(low, rank(1));

        port.use(Adapter::call);
        takeOut(high);
        port.use(Adapter::call);

        assertThat(high.calls).hasValue(1);
        assertThat(low.calls).hasValue(1);
    }

    @Test
    void givesACallBackEvenIfItFails() {
        var adapter = new Adapter();
        port.plug(adapter, rank(0));
        assertThatThrownBy(() -> port.run(used -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        var begun = System.nanoTime();
        takeOut(adapter);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(1));
    }

    private void callOften() {
        for (var call = 0; call < 2_000; call++) {
            port.use(Adapter::call);
        }
    }

    private void takeOut(Adapter adapter) {
        port.unplug(adapter);
        adapter.gone = true;
    }
}
