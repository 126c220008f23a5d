package org.opencowork.pairing.secrets.memory;

import static org.osgi.service.component.annotations.ConfigurationPolicy.REQUIRE;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.propertytypes.ServiceRanking;

/** Keeps secrets in memory, for a person who wants none on disk; they are wiped when the program ends. */
@Component(
        configurationPid = "org.opencowork.pairing.secrets.memory",
        configurationPolicy = REQUIRE,
        immediate = true,
        property = SecretStore.PLACE + "=memory")
@ServiceRanking(-200)
public final class MemorySecretStore implements SecretStore {

    private final Map<SecretName, Secret> secrets = new HashMap<>();

    @Override
    public synchronized Optional<Secret> find(SecretName name) {
        return Optional.ofNullable(secrets.get(name)).map(Secret::copy);
    }

    @Override
    public synchronized void put(SecretName name, Secret secret) {
        wipe(secrets.put(name, secret.copy()));
    }

    @Override
    public synchronized void remove(SecretName name) {
        wipe(secrets.remove(name));
    }

    @Override
    public String place() {
        return "memory, for this session only";
    }

    /** Wipes everything. */
    @Deactivate
    public synchronized void clear() {
        secrets.values().forEach(Secret::close);
        secrets.clear();
    }

    private static void wipe(@Nullable Secret replaced) {
        if (replaced != null) {
            replaced.close();
        }
    }
}
