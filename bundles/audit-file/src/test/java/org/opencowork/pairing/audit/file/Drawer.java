package org.opencowork.pairing.audit.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.secrets.SecretStoreException.Reason;

/** A secret store that can be locked. */
final class Drawer implements SecretStore {

    final Map<SecretName, Secret> secrets = new ConcurrentHashMap<>();
    final AtomicInteger refusals = new AtomicInteger();
    volatile boolean locked;

    @Override
    public Optional<Secret> find(SecretName name) throws SecretStoreException {
        open();
        return Optional.ofNullable(secrets.get(name)).map(Secret::copy);
    }

    @Override
    public void put(SecretName name, Secret secret) throws SecretStoreException {
        open();
        secrets.put(name, secret.copy());
    }

    @Override
    public void remove(SecretName name) throws SecretStoreException {
        open();
        secrets.remove(name);
    }

    @Override
    public String place() {
        return "a drawer";
    }

    private void open() throws SecretStoreException {
        if (locked) {
            refusals.incrementAndGet();
            throw new SecretStoreException(Reason.LOCKED, "Unlock it.");
        }
    }

    /** Waits until it is so, for a bounded time. */
    static void await(Callable<Boolean> isSo) throws Exception {
        var patience = System.nanoTime() + 20_000_000_000L;
        while (!isSo.call()) {
            assertThat(System.nanoTime()).isLessThan(patience);
            Thread.sleep(5);
        }
    }
}
