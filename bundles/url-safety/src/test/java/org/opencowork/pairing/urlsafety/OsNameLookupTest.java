package org.opencowork.pairing.urlsafety;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** This computer's own look-up, which every computer has for its own name at least. */
class OsNameLookupTest {

    private final OsNameLookup lookup = new OsNameLookup();

    @Test
    void findsWhatTheSystemFinds() throws Exception {
        var addresses = lookup.lookUp("localhost").addresses();

        assertThat(addresses).isNotEmpty();
        for (var address : addresses) {
            assertThat(InetAddress.getByAddress(address).isLoopbackAddress()).isTrue();
        }
    }

    @Test
    void isJudgedLikeAnyOther() {
        var rules = new DnsEgressRules(name -> lookup.lookUp("localhost"));

        var verdict = rules.resolve(URI.create("https://broker.example.com"));

        assertThat(verdict.allowed()).isFalse();
        assertThat(verdict.networkClass()).isEqualTo("loopback");
    }

    @Test
    void saysThatAnAddressIsMissing() throws Exception {
        var answer = lookup.lookUp("no-such-name.invalid");

        assertThat(answer.addresses()).isEmpty();
        assertThat(answer.failure()).contains("this computer");
    }
}
