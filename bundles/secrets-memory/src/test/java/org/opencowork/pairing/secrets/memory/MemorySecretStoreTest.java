package org.opencowork.pairing.secrets.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.tck.SecretStoreContract;

final class MemorySecretStoreTest extends SecretStoreContract {

    private static final SecretName NAME = new SecretName("token");

    @Override
    protected SecretStore newStore() {
        return new MemorySecretStore();
    }

    @Test
    void hasNothingLeftOnceItIsCleared() {
        var store = new MemorySecretStore();
        store.put(NAME, Secret.copyOf(new char[] {'x'}));

        store.clear();

        assertThat(store.find(NAME)).isEmpty();
    }
}
