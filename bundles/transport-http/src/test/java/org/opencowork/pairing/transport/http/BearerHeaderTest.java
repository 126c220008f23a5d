package org.opencowork.pairing.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.secrets.Secret;

class BearerHeaderTest {

    private final BearerHeader header = new BearerHeader(Secret.copyOf("ocp_abc".toCharArray()));

    @Test
    void holdsTheLineThatIsWritten() {
        assertThat(header.getBuffer().toString()).isEqualTo("Authorization: Bearer ocp_abc");
    }

    @Test
    void showsTheTokenToNoLog() {
        assertThat(header.toString() + header.getValue()).doesNotContain("ocp_abc");
    }

    @Test
    void wipesTheTokenAfterTheCall() {
        var characters = header.getBuffer().array();

        header.close();

        assertThat(new String(characters)).doesNotContain("ocp_abc").doesNotContain("Bearer");
    }
}
