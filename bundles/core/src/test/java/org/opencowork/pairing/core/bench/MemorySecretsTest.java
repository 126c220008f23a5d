package org.opencowork.pairing.core.bench;

import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.tck.SecretStoreContract;

final class MemorySecretsTest extends SecretStoreContract {

    @Override
    protected SecretStore newStore() {
        return new MemorySecrets();
    }
}
