package org.opencowork.pairing.core.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.core.bench.Doubles;

final class TokensTest {

    private final Doubles doubles = Doubles.fresh();
    private final Tokens tokens = new Tokens(doubles.ports().secrets());

    @BeforeEach
    void keepAToken() throws Exception {
        tokens.put("p-1", Secret.copyOf("ocp_x".toCharArray()));
    }

    @Test
    void lendsOneTokenToRequestsThatOverlapAndWipesItWithTheLast() throws Exception {
        var first = tokens.borrow("p-1");
        var second = tokens.borrow("p-1");
        assertThat(second.token()).isSameAs(first.token());

        second.close();
        assertThat(plain(first.token())).isEqualTo("ocp_x");

        first.close();
        assertThatThrownBy(() -> plain(first.token())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void fetchesTheTokenAnewForALaterRequest() throws Exception {
        tokens.borrow("p-1").close();

        assertThat(plain(tokens.borrow("p-1").token())).isEqualTo("ocp_x");
    }

    @Test
    void saysWhatToDoWhereTheTokenIsGone() throws Exception {
        tokens.remove("p-1");

        assertThatThrownBy(() -> tokens.borrow("p-1"))
                .isInstanceOf(SecretStoreException.class)
                .hasMessageContaining("pair anew");
    }

    @Test
    void lendsTheNewerTokenOnceItIsInUseWhileEarlierLoansGoOn() throws Exception {
        var held = tokens.borrow("p-1");
        tokens.putNewer("p-1", Secret.copyOf("ocp_y".toCharArray()));
        assertThat(plain(tokens.borrow("p-1").token())).isEqualTo("ocp_x");

        tokens.renew("p-1");
        tokens.renew("p-1");

        assertThat(plain(tokens.borrow("p-1").token())).isEqualTo("ocp_y");
        assertThat(plain(held.token())).isEqualTo("ocp_x");
        assertThat(held.outdated()).isTrue();
        assertThat(tokens.borrow("p-1").outdated()).isFalse();
        assertThat(tokens.newerOf("p-1")).isEmpty();
    }

    @Test
    void removesTheNewerTokenToo() throws Exception {
        tokens.putNewer("p-1", Secret.copyOf("ocp_y".toCharArray()));

        tokens.remove("p-1");

        assertThat(tokens.newerOf("p-1")).isEmpty();
    }

    private static String plain(Secret secret) {
        return secret.reveal(String::new);
    }
}
