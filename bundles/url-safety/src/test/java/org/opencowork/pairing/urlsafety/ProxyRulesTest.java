package org.opencowork.pairing.urlsafety;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProxyRulesTest {

    private final DnsEgressRules rules = new DnsEgressRules(host -> {
        throw new AssertionError("only the proxy is looked up, and these are literal");
    });

    @ParameterizedTest
    @CsvSource({
        "https://broker.example.org, http://10.0.0.1:3128, true",
        "https://broker.example.org, http://localhost:1, true",
        "https://broker.example.org, http://8.8.8.8:80, true",
        "https://broker.example.org, http://[fd00::1]:80, true",
        "https://broker.example.org, http://169.254.169.254:80, false",
        "https://broker.example.org, http://224.0.0.1:80, false",
        "https://broker.example.org, http://0.0.0.0:80, false",
        "https://10.0.0.2, http://10.0.0.1:3128, false",
        "http://broker.example.org, http://10.0.0.1:3128, false"
    })
    void letATokenTravelThroughAProxyOfTheOwnNetworkButNotIntoIt(URI broker, URI proxy, boolean allowed) {
        assertThat(rules.resolveProxy(broker, proxy).allowed()).isEqualTo(allowed);
    }
}
