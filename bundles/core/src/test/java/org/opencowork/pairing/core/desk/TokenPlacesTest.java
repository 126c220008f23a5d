package org.opencowork.pairing.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.core.bench.MemorySecrets;
import org.opencowork.pairing.core.pairing.Tokens;

/** Tokens move from one store to another, and are never in neither. */
final class TokenPlacesTest extends BenchTest {

    private final MemorySecrets other = new MemorySecrets();
    private TokenPlacesDesk places;

    @BeforeEach
    void prepare() throws Exception {
        var first = bench.made(Policy.DEFAULT, Scope.ALL_SESSIONS, false);
        bench.made(Policy.DEFAULT, Scope.ALL_SESSIONS, false);
        bench.pairings().rotateToken(first.id()).token().close();
        places = new TokenPlacesDesk(bench.desk());
        places.bindStore(bench.doubles.secrets(), Map.of(SecretStore.PLACE, "file"));
        places.bindStore(other, Map.of(SecretStore.PLACE, "system"));
    }

    @Test
    void movesEveryTokenNewerOnesTooAndNoneTwice() throws Exception {
        assertThat(places.move("file", "system")).isEqualTo(3);
        assertThat(places.move("file", "system")).isZero();

        assertThat(bench.doubles.secrets().kept()).isZero();
        assertThat(other.kept()).isEqualTo(3);
        assertThat(bench.audit().of(AuditAction.PAIRING_TOKEN_MOVED)).hasSize(3);
    }

    @Test
    void leavesTokensWhereTheyAreUnlessTheyHaveArrived() {
        other.locked(true);

        assertThatThrownBy(() -> places.move("file", "system")).hasMessageContaining("Unlock the store.");

        assertThat(bench.doubles.secrets().kept()).isEqualTo(3);
    }

    @Test
    void goesOnAfterItWasCutShortAndOverwritesNoOtherToken() throws Exception {
        var id = bench.desk().book().all().get(1).id();
        var name = Tokens.names(id).get(0);
        other.put(name, bench.doubles.secrets().find(name).orElseThrow());
        assertThat(places.move("file", "system")).isEqualTo(3);

        bench.doubles.secrets().put(name, Secret.copyOf("ocp_stale".toCharArray()));
        assertThatThrownBy(() -> places.move("file", "system")).hasMessageContaining("not the same");
        assertThat(bench.doubles.secrets().kept()).isEqualTo(1);
        assertThat(other.kept()).isEqualTo(3);
    }

    @Test
    void takesAlongWhatOthersKeepThereUnlessTheOtherPlaceHasItsOwn() throws Exception {
        var key = new SecretName("audit.key");
        var end = new SecretName("audit.end");
        put(bench.doubles.secrets(), key, "key");
        put(bench.doubles.secrets(), end, "12");
        put(other, end, "7");
        places.bindKeeper(store -> List.of(key, end));

        assertThat(places.move("file", "system")).isEqualTo(3);

        assertThat(other.find(key)).isPresent();
        assertThat(bench.doubles.secrets().find(key)).isEmpty();
        assertThat(bench.doubles.secrets().find(end).orElseThrow().<String>reveal(String::new))
                .isEqualTo("12");
        assertThat(other.find(end).orElseThrow().<String>reveal(String::new)).isEqualTo("7");
    }

    private static void put(MemorySecrets store, SecretName name, String value) throws Exception {
        try (var secret = Secret.copyOf(value.toCharArray())) {
            store.put(name, secret);
        }
    }

    @Test
    void knowsWhichPlacesThereAre() {
        assertThatThrownBy(() -> places.move("file", "wallet")).hasMessageContaining("file, system");
        assertThatThrownBy(() -> places.move("file", "file")).isInstanceOf(PairingException.class);
        places.unbindStore(other);
        assertThat(places.places()).containsExactly("file");
    }
}
