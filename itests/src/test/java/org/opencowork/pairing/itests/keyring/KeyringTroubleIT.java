package org.opencowork.pairing.itests.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.secrets.SecretStoreException.Reason;
import org.opencowork.pairing.itests.support.Settings;
import org.opencowork.pairing.secrets.linux.SecretServiceSecretStore;

/** A keyring that is locked, dead, asleep or missing: it is said what it is, and no secret is lost or forgotten. */
class KeyringTroubleIT {

    private static final SecretName NAME = new SecretName("pairing-1.token");

    @TempDir
    Path home;

    private PrivateKeyring keyring;
    private SecretServiceSecretStore store;

    @BeforeEach
    void start() throws Exception {
        keyring = PrivateKeyring.withoutDaemon(home);
        store = new SecretServiceSecretStore(
                Settings.of(SecretServiceSecretStore.Config.class, Map.of("bus", keyring.address())));
    }

    @AfterEach
    void end() throws Exception {
        store.close();
        keyring.close();
    }

    @Test
    void saysThatItIsLockedAndComesBackWithTheSecretOnceItIsOpen() throws Exception {
        keyring.startUnlocked();
        put("ocp_kept");
        keyring.lock();

        assertThat(failure(() -> store.find(NAME)).reason()).isEqualTo(Reason.LOCKED);
        assertThat(failure(() -> put("ocp_other"))).hasMessageContaining("unlock it");
        assertThat(failure(() -> store.find(new SecretName("unknown"))).reason())
                .as("whether there is one is not known")
                .isEqualTo(Reason.LOCKED);

        keyring.startUnlocked();
        assertThat(found()).contains("ocp_kept");
    }

    @Test
    void isLockedAfterALoginWithoutItsPassword() throws Exception {
        keyring.startUnlocked();
        put("ocp_kept");
        keyring.startLocked();

        assertThat(failure(() -> store.find(NAME)).reason()).isEqualTo(Reason.LOCKED);
    }

    @Test
    void findsTheDaemonAgainAfterItWasKilled() throws Exception {
        keyring.startUnlocked();
        put("ocp_kept");
        keyring.kill();

        assertThat(failure(() -> store.find(NAME)).reason()).isEqualTo(Reason.UNAVAILABLE);

        keyring.startUnlocked();
        assertThat(found()).contains("ocp_kept");
    }

    @Test
    void leavesADaemonThatDoesNotAnswerBehindWithinSeconds() throws Exception {
        keyring.startUnlocked();
        put("ocp_kept");
        keyring.freeze();
        var begun = System.nanoTime();

        var failure = failure(() -> store.find(NAME));

        assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(failure).hasMessageContaining("does not answer");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        keyring.thaw();
        assertThat(found()).contains("ocp_kept");
    }

    @Test
    void saysWhatElseThereIsWhereNoKeyringRuns() {
        var failure = failure(() -> store.find(NAME));

        assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(failure).hasMessageContaining("--secret-store file");
    }

    @Test
    void writesNoSecretInTheClear() throws Exception {
        keyring.startUnlocked();

        put("ocp_clear-as-day");

        assertThat(found()).contains("ocp_clear-as-day");
        assertThat(keyring.writes("ocp_clear-as-day")).isFalse();
    }

    private void put(String value) throws SecretStoreException {
        try (var secret = Secret.copyOf(value.toCharArray())) {
            store.put(NAME, secret);
        }
    }

    private Optional<String> found() throws SecretStoreException {
        return store.find(NAME).map(secret -> {
            try (secret) {
                return secret.reveal(String::new);
            }
        });
    }

    private static SecretStoreException failure(ThrowingCallable call) {
        var failure = catchThrowableOfType(SecretStoreException.class, call);
        assertThat(failure).isNotNull().hasMessageNotContaining("ocp_");
        return failure;
    }
}
