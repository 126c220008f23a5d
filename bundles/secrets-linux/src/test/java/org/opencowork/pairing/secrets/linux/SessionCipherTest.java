package org.opencowork.pairing.secrets.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionCipherTest {

    @Test
    void opensWhatTheOtherSideSealedAndNobodyElseDoes() throws Exception {
        var ours = new SessionCipher();
        var theirs = new SessionCipher();
        ours.agree(theirs.publicKey());
        theirs.agree(ours.publicKey());
        var stranger = new SessionCipher();
        stranger.agree(theirs.publicKey());
        var vector = theirs.freshVector();
        var sealed = theirs.seal("ocp_token".getBytes(StandardCharsets.UTF_8), vector);

        assertThat(ours.open(sealed, vector)).isEqualTo("ocp_token".getBytes(StandardCharsets.UTF_8));
        assertThat(sealed).isNotEqualTo("ocp_token".getBytes(StandardCharsets.UTF_8));
        try {
            assertThat(stranger.open(sealed, vector)).isNotEqualTo("ocp_token".getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException unreadable) {
            assertThat(unreadable).hasMessageNotContaining("ocp_");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void takesNoKeyThatGivesTheSecretAway(int weak) {
        assertThatThrownBy(() -> new SessionCipher().agree(new byte[] {(byte) weak}))
                .isInstanceOf(GeneralSecurityException.class);
    }
}
