package org.opencowork.pairing.transport.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            none,   https://b.example.com, http://p:1, '',                  ''
            system, https://b.example.com, http://p:1, '',                  http://p:1
            system, https://b.example.com, p:3128,     '',                  http://p:3128
            system, https://b.example.com, http://p,   'x.com,example.com', ''
            system, https://b.example.com, http://p,   .example.com,        ''
            system, https://b.example.com, http://p,   *,                   ''
            system, https://b.example.com, http://p,   ample.com,           http://p:80
            system, https://b.example.com, '',         '',                  ''
            system, http://localhost:8790, http://p:1, '',                  ''
            http://q:2, https://b.example.com, http://p:1, *,               http://q:2
            http://q:2, http://localhost:8790, '', '',                      ''
            """)
    void isChosenByTheSettingAndAsTheEnvironmentSays(
            String setting, URI url, String variable, String exceptions, String chosen) throws Exception {
        var proxies = Proxies.of(setting, "", Map.of("HTTPS_PROXY", variable, "NO_PROXY", exceptions));

        assertThat(proxies.to(url).map(Proxy::toString).orElse("")).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            proxy.example.com, http://proxy.example.com:3128
            192.0.2.7,         http://192.0.2.7:3128
            2001:db8::7,       http://[2001:db8::7]:3128
            """)
    void isTheOneThatTheJavaRuntimeIsSetToWhereTheEnvironmentSaysNothing(String host, String chosen) throws Exception {
        var before = ProxySelector.getDefault();
        ProxySelector.setDefault(ProxySelector.of(InetSocketAddress.createUnresolved(host, 3128)));
        try {
            var proxies = Proxies.of("system", "", Map.of());

            assertThat(proxies.to(URI.create("https://b.example.com")).map(proxy -> proxy.url()))
                    .contains(URI.create(chosen));
            assertThat(proxies.to(URI.create("http://localhost:8790"))).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"socks5://p:1", "https://p:1", "http://", "http://p:x", "not a url"})
    void refusesWhatIsNoProxyWithoutQuotingIt(String setting) {
        assertThatThrownBy(() -> Proxies.of(setting, "", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("http://HOST:PORT")
                .hasMessageNotContaining(setting + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://me:secret@p:1", "me:secret@p:1"})
    void takesNoPasswordFromWhereOthersCouldSeeIt(String setting) {
        assertThatThrownBy(() -> Proxies.of(setting, "", Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("USER:PASSWORD into a file")
                .hasMessageNotContaining("secret");
    }
}
