package org.opencowork.pairing.secrets.macos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.tck.SecretStoreContract;

/** All but the calls into macOS, with a keychain that answers as macOS does. */
class KeychainSecretStoreTest extends SecretStoreContract {

    /** A keychain in memory; an answer that was set is given instead. */
    private static final class ScriptedKeychain implements Keychain {

        private final Map<String, byte[]> items = new HashMap<>();
        private int answer = SUCCESS;

        @Override
        public int add(String account, byte[] value) {
            if (answer == SUCCESS && items.putIfAbsent(account, value.clone()) != null) {
                return DUPLICATE;
            }
            return answer;
        }

        @Override
        public int update(String account, byte[] value) {
            items.put(account, value.clone());
            return answer;
        }

        @Override
        public int find(String account, Consumer<byte[]> value) {
            if (answer == SUCCESS && items.containsKey(account)) {
                value.accept(items.get(account).clone());
            }
            return answer == SUCCESS && !items.containsKey(account) ? NOT_FOUND : answer;
        }

        @Override
        public int delete(String account) {
            if (answer != SUCCESS) {
                return answer;
            }
            return items.remove(account) == null ? NOT_FOUND : SUCCESS;
        }
    }

    @Override
    protected SecretStore newStore() {
        return new KeychainSecretStore(new ScriptedKeychain());
    }

    @ParameterizedTest
    @CsvSource({
        "-25308, LOCKED, unlock",
        "-128, LOCKED, allow it",
        "-25293, LOCKED, allow it",
        "-50, UNAVAILABLE, --secret-store file"
    })
    void saysWhatStandsInTheWayAndNeverThatThereIsNone(int status, SecretStoreException.Reason reason, String remedy) {
        var keychain = new ScriptedKeychain();
        keychain.answer = status;

        var failure = catchThrowableOfType(
                SecretStoreException.class, () -> new KeychainSecretStore(keychain).find(new SecretName("p.token")));

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure).hasMessageContaining(remedy);
    }
}
