package org.opencowork.pairing.itests.keyring;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.itests.support.Settings;
import org.opencowork.pairing.secrets.linux.SecretServiceSecretStore;
import org.opencowork.pairing.tck.SecretStoreContract;

/** The keyring keeps to what every secret store does. */
class KeyringContractIT extends SecretStoreContract {

    @TempDir
    Path home;

    private PrivateKeyring keyring;
    private SecretServiceSecretStore store;

    @Override
    protected SecretStore newStore() throws Exception {
        keyring = PrivateKeyring.open(home);
        store = new SecretServiceSecretStore(
                Settings.of(SecretServiceSecretStore.Config.class, Map.of("bus", keyring.address())));
        return store;
    }

    @AfterEach
    void close() throws Exception {
        store.close();
        keyring.close();
    }
}
