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
        assertThat(second).isSameAs(first);

        tokens.release("p-1");
        assertThat(plain(first)).isEqualTo("ocp_x");

        tokens.release("p-1");
        assertThatThrownBy(() -> plain(first)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void fetchesTheTokenAnewForALaterRequest() throws Exception {
        tokens.borrow("p-1");
        tokens.release("p-1");

        assertThat(plain(tokens.borrow("p-1"))).isEqualTo("ocp_x");
    }

    @Test
    void saysWhatToDoWhereTheTokenIsGone() throws Exception {
        tokens.remove("p-1");

        assertThatThrownBy(() -> tokens.borrow("p-1"))
                .isInstanceOf(SecretStoreException.class)
                .hasMessageContaining("pair anew");
    }

    private static String plain(Secret secret) {
        return secret.reveal(String::new);
    }
}
