package org.opencowork.pairing.itests.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Runs things that mostly wait for another process, several at a time. */
final class SideBySide {

    private SideBySide() {}

    /** What to do with each. */
    interface Deed<T> {
        void on(T each) throws Exception;
    }

    /** Returns once all are done, and fails as the first that fails. */
    static <T> void run(List<T> all, int atOnce, Deed<T> deed) throws Exception {
        var threads = Executors.newFixedThreadPool(atOnce);
        try {
            var tasks = new ArrayList<Callable<Void>>();
            all.forEach(each -> tasks.add(() -> {
                deed.on(each);
                return null;
            }));
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }
}
