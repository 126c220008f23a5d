package org.opencowork.pairing.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.secrets.SecretStoreException;

/** What every {@link SecretStore} keeps to. */
public abstract class SecretStoreContract {

    private static final SecretName NAME = new SecretName("pairing-1.token");
    private static final SecretName OTHER = new SecretName("pairing-2.token");

    /** Returns a new, empty store. */
    protected abstract SecretStore newStore() throws Exception;

    @Test
    void findsNothingWhereNothingWasPut() throws Exception {
        assertThat(newStore().find(NAME)).isEmpty();
    }

    @Test
    void givesBackWhatWasPut() throws Exception {
        var store = newStore();

        put(store, NAME, "ocp_one");
        put(store, OTHER, "ocp_two");

        assertThat(found(store, NAME)).contains("ocp_one");
        assertThat(found(store, OTHER)).contains("ocp_two");
    }

    @Test
    void givesBackEveryCharacter() throws Exception {
        var store = newStore();

        put(store, NAME, Examples.AWKWARD);

        assertThat(found(store, NAME)).contains(Examples.AWKWARD);
    }

    @Test
    void replacesASecretOfTheSameName() throws Exception {
        var store = newStore();

        put(store, NAME, "old, and longer than the new one");
        put(store, NAME, "new");

        assertThat(found(store, NAME)).contains("new");
    }

    @Test
    void keepsACopySoThatWipingTheOriginalOrAFoundOneChangesNothing() throws Exception {
        var store = newStore();
        put(store, NAME, "kept");

        found(store, NAME);

        assertThat(found(store, NAME)).contains("kept");
    }

    @Test
    void removesASecretAndNoOther() throws Exception {
        var store = newStore();
        put(store, NAME, "one");
        put(store, OTHER, "two");

        store.remove(NAME);

        assertThat(found(store, NAME)).isEmpty();
        assertThat(found(store, OTHER)).contains("two");
    }

    @Test
    void removesWhatIsNotThereWithoutComplaint() throws Exception {
        newStore().remove(NAME);
    }

    @Test
    void saysInAFewWordsWhereTheSecretsRest() throws Exception {
        assertThat(newStore().place()).isNotBlank().hasSizeLessThan(120);
    }

    @Test
    void neverPrintsASecret() throws Exception {
        var store = newStore();

        put(store, NAME, "ocp_printed");

        assertThat(store.toString()).doesNotContain("ocp_printed");
    }

    private static void put(SecretStore store, SecretName name, String value) throws SecretStoreException {
        try (var secret = Secret.copyOf(value.toCharArray())) {
            store.put(name, secret);
        }
    }

    private static Optional<String> found(SecretStore store, SecretName name) throws SecretStoreException {
        var found = store.find(name);
        try {
            return found.map(secret -> secret.reveal(String::new));
        } finally {
            found.ifPresent(Secret::close);
        }
    }
}
