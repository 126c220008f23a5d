package org.opencowork.pairing.secrets.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.jna.Native;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.tck.SecretStoreContract;

/** All but the calls into Windows, with a Credential Manager that answers as Windows does. */
class CredentialSecretStoreTest extends SecretStoreContract {

    private static final SecretName NAME = new SecretName("p.token");

    /** Credentials in memory; an error that was set is given instead. */
    private static final class ScriptedCredentials implements Credentials {

        private final Map<String, byte[]> kept = new HashMap<>();
        private int error = SUCCESS;

        @Override
        public int write(String target, byte[] value) {
            kept.put(target, value.clone());
            return error;
        }

        @Override
        public int read(String target, Consumer<byte[]> value) {
            if (error == SUCCESS && kept.containsKey(target)) {
                value.accept(kept.get(target).clone());
            }
            return error == SUCCESS && !kept.containsKey(target) ? NOT_FOUND : error;
        }

        @Override
        public int delete(String target) {
            if (error != SUCCESS) {
                return error;
            }
            return kept.remove(target) == null ? NOT_FOUND : SUCCESS;
        }
    }

    @Override
    protected SecretStore newStore() {
        return new CredentialSecretStore(new ScriptedCredentials());
    }

    @ParameterizedTest
    @CsvSource({"1312, LOCKED, log in", "5, UNAVAILABLE, --secret-store file"})
    void saysWhatStandsInTheWayAndNeverThatThereIsNone(int error, SecretStoreException.Reason reason, String remedy) {
        var credentials = new ScriptedCredentials();
        credentials.error = error;

        var failure = catchThrowableOfType(
                SecretStoreException.class, () -> new CredentialSecretStore(credentials).find(NAME));

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasMessageContaining(remedy);
    }

    @Test
    void refusesWhatWindowsWouldCut() {
        try (var long_ = Secret.copyOf("x".repeat(2_561).toCharArray())) {
            var failure = catchThrowableOfType(
                    SecretStoreException.class, () -> newStore().put(NAME, long_));

            assertThat(failure).hasMessageContaining("2560");
        }
    }

    @Test
    void laysACredentialOutAsWindowsDoes() {
        assertThat(new CredentialW().size()).isEqualTo(Native.POINTER_SIZE == 8 ? 80 : 52);
    }
}
