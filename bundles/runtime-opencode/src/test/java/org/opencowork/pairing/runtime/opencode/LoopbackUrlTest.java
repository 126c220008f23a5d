package org.opencowork.pairing.runtime.opencode;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackUrlTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:4096", "http://localhost:4096", "http://[::1]:4096"})
    void takesAnAddressOnThisComputer(String url) {
        assertThat(LoopbackUrl.parse(url)).contains(URI.create(url));
        assertThat(LoopbackUrl.parse(" " + url + "/ ")).contains(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.168.1.4:4096",
                "http://127.0.0.1.example.org:4096",
                "http://localhost.:4096",
                "http://127.0.0.1@example.org:4096",
                "http://example.org:4096#@127.0.0.1",
                "http://127.0.0.1",
                "http://127.0.0.1:4096/other",
                "http://127.0.0.1:4096?directory=/",
                "https://127.0.0.1:4096",
                "file:///etc/passwd",
                "127.0.0.1:4096",
                "http://[::1]:4096\\@example.org",
                ""
            })
    void takesNoOther(String url) {
        assertThat(LoopbackUrl.parse(url)).isEmpty();
    }
}
