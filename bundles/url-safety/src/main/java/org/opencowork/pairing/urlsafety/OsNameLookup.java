package org.opencowork.pairing.urlsafety;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Looks names up as every program of this computer does, which knows of VPNs that answer for some names only.
 *
 * <p>The Java runtime may keep an answer for some seconds ({@code networkaddress.cache.ttl}); the launcher switches
 * that off. An answer that was kept is judged like any other, and only its addresses are dialled.
 */
final class OsNameLookup implements NameLookup {

    private static final Duration LIMIT = Duration.ofMillis(9_500);

    /** A look-up in the system cannot be broken off, so those that hang are bounded in number. */
    private static final int MOST_AT_ONCE = 16;

    private final ExecutorService threads = new ThreadPoolExecutor(
            0, MOST_AT_ONCE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), OsNameLookup::daemon);

    @Override
    public Answer lookUp(String name) throws InterruptedException {
        Future<InetAddress[]> found;
        try {
            found = threads.submit(() -> InetAddress.getAllByName(name));
        } catch (RejectedExecutionException tooMany) {
            return silent();
        }
        try {
            var addresses = found.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(Stream.of(addresses).map(InetAddress::getAddress).toList(), "", false);
        } catch (TimeoutException hangs) {
            return silent();
        } catch (ExecutionException failed) {
            return failed.getCause() instanceof UnknownHostException unknown ? unknown(unknown) : silent();
        }
    }

    /** The system tells a name that there is not from servers that are away only in words. */
    private static Answer unknown(UnknownHostException failure) {
        var passing = String.valueOf(failure.getMessage()).contains("Temporary");
        return passing
                ? silent()
                : new Answer(List.of(), "this computer knows no address of it; check the spelling", false);
    }

    private static Answer silent() {
        return new Answer(List.of(), "this computer's look-up did not answer; check the network", true);
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "pairing-lookup");
        thread.setDaemon(true);
        return thread;
    }
}
