package org.opencowork.pairing.secrets.linux;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.freedesktop.dbus.errors.ServiceUnknown;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.secrets.SecretStoreException.Reason;

/**
 * Calls to the keyring, one after the other on a thread of their own, so that one that hangs is left behind after a
 * bounded time; the session is kept between calls, and made anew after a failure. Thread-safe.
 */
final class KeyringCalls implements AutoCloseable {

    /** What is asked of the keyring. */
    interface Call<R> {
        R made(Keyring keyring) throws DBusException, GeneralSecurityException, SecretStoreException;
    }

    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final Duration LAST_MOMENT = Duration.ofMillis(500);

    private final String bus;
    private ExecutorService thread = newThread();
    private volatile @Nullable Keyring session;

    KeyringCalls(String bus) {
        this.bus = bus;
    }

    /** Asks; a session that turns out to be dead is replaced by a new one, once. */
    synchronized <R> R ask(Call<R> call) throws SecretStoreException {
        var fresh = session == null;
        try {
            return bounded(call);
        } catch (DeadSessionException dead) {
            if (fresh) {
                throw unavailable(dead);
            }
        }
        try {
            return bounded(call);
        } catch (DeadSessionException dead) {
            throw unavailable(dead);
        }
    }

    private <R> R bounded(Call<R> call) throws SecretStoreException, DeadSessionException {
        var answer = thread.submit(() -> call.made(session()));
        try {
            return answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException hangs) {
            thread.shutdownNow();
            thread = newThread();
            end();
            throw new SecretStoreException(
                    Reason.UNAVAILABLE,
                    "The keyring does not answer. It may be waiting for you: look for a window that asks for its"
                            + " password.",
                    hangs);
        } catch (ExecutionException failed) {
            throw understood(failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new SecretStoreException(Reason.UNAVAILABLE, "The look into the keyring was broken off.", stopping);
        }
    }

    private Keyring session() throws DBusException, GeneralSecurityException {
        var open = session;
        if (open == null) {
            open = Keyring.open(bus);
            session = open;
        }
        return open;
    }

    private SecretStoreException understood(Throwable failure) throws DeadSessionException {
        if (failure instanceof SecretStoreException said) {
            return said;
        }
        end();
        if (failure instanceof GeneralSecurityException) {
            return new SecretStoreException(
                    Reason.UNREADABLE, "What the keyring holds for this pairing cannot be read.", failure);
        }
        if (failure instanceof DBusException || failure instanceof DBusExecutionException) {
            throw new DeadSessionException(failure);
        }
        return new SecretStoreException(Reason.UNAVAILABLE, "The keyring answered what nobody understands.", failure);
    }

    private static SecretStoreException unavailable(DeadSessionException dead) {
        var why = dead.getCause() instanceof ServiceUnknown
                ? "No keyring runs in this session."
                : "The keyring cannot be reached.";
        return new SecretStoreException(
                Reason.UNAVAILABLE,
                why + " Start GNOME Keyring or KWallet, or keep tokens elsewhere: --secret-store file"
                        + " --passphrase-file F, or for this run only --secret-store memory.",
                dead);
    }

    /** Ends the session; waits for that only a moment, as a dead one may take its time. */
    @Override
    public synchronized void close() {
        thread.shutdownNow();
        try {
            // Behind this the bundle goes, and with it the classes that a session needs to end.
            end().join(LAST_MOMENT.toMillis());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private Thread end() {
        var open = session;
        session = null;
        var ending = daemon(open == null ? () -> {} : open::close);
        ending.start();
        return ending;
    }

    private static ExecutorService newThread() {
        return Executors.newSingleThreadExecutor(KeyringCalls::daemon);
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "pairing-keyring");
        thread.setDaemon(true);
        return thread;
    }

    private static final class DeadSessionException extends Exception {

        private static final long serialVersionUID = 1L;

        DeadSessionException(@Nullable Throwable cause) {
            super("the keyring's session is dead", cause);
        }
    }
}
