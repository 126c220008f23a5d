package org.opencowork.pairing.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.opencowork.pairing.core.bench.Waiting.until;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LanesTest {

    @Test
    void runsTheTasksOfALaneInOrderWhileManyThreadsAreThere() {
        var threads = Executors.newFixedThreadPool(8);
        var lanes = new Lanes(threads);
        var ran = Collections.synchronizedList(new ArrayList<Integer>());

        IntStream.range(0, 2_000).forEach(number -> lanes.run("ses-1", () -> ran.add(number)));

        until("every task", () -> ran.size() == 2_000);
        assertThat(ran).isSorted();
        threads.shutdown();
    }

    @Test
    void takesAThreadForEachLaneOnlyWhileItHasSomethingToRun() {
        Deque<Runnable> threads = new ArrayDeque<>();
        var lanes = new Lanes(threads::add);
        var ran = new ArrayList<String>();

        List.of("a1", "a2", "b1").forEach(task -> lanes.run(task.substring(0, 1), () -> ran.add(task)));
        assertThat(threads).hasSize(2);

        threads.removeLast().run();
        assertThat(ran).containsExactly("b1");
        threads.removeLast().run();
        assertThat(ran).containsExactly("b1", "a1", "a2");

        lanes.run("a", () -> ran.add("a3"));
        assertThat(threads).hasSize(1);
    }
}
