package org.opencowork.pairing.urlsafety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.api.egress.DialVerdict;
import org.xbill.DNS.Type;

/** Whatever a DNS server says, nothing is dialled that was not vetted, and nobody waits for long. */
@Timeout(60)
class HostileDnsTest {

    private static final URI BROKER = URI.create("https://broker.example.com");

    private DnsServer dns;
    private DnsEgressRules rules;

    @BeforeEach
    void start() throws IOException {
        dns = new DnsServer();
        rules = dns.rules();
    }

    @AfterEach
    void stop() throws IOException {
        dns.close();
    }

    @Test
    void givesOutNoForbiddenAddressOverThousandsOfChangingAnswers() throws IOException {
        dns.answer("broker.example.com", Type.A, addresses("A", "8.8.8.8", "1.1.1.1", "127.0.0.1", "10.0.0.1"));
        dns.answer("broker.example.com", Type.AAAA, addresses("AAAA", "2606:4700::1111", "::1", "64:ff9b::a00:1"));
        dns.claimTtl(Integer.MAX_VALUE);
        dns.shuffle();
        var good = List.of(
                InetAddress.getByName("8.8.8.8"),
                InetAddress.getByName("1.1.1.1"),
                InetAddress.getByName("2606:4700::1111"));

        var verdicts =
                IntStream.range(0, 2_000).mapToObj(i -> rules.resolve(BROKER)).toList();

        assertThat(verdicts)
                .allSatisfy(verdict -> assertThat(verdict.addresses()).isSubsetOf(good));
        assertThat(verdicts).anyMatch(DialVerdict::allowed).anyMatch(verdict -> !verdict.allowed());
        assertThat(verdicts)
                .allMatch(verdict -> verdict.allowed() != verdict.addresses().isEmpty());
        assertThat(dns.asked()).isGreaterThanOrEqualTo(4_000);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 604_800, Integer.MAX_VALUE})
    void believesNoTimeToLive(long seconds) {
        dns.claimTtl(seconds);
        dns.answer("broker.example.com", Type.A, addresses("A", "8.8.8.8"));
        assertThat(rules.resolve(BROKER).allowed()).isTrue();

        dns.answer("broker.example.com", Type.A, addresses("A", "169.254.169.254"));

        assertThat(rules.resolve(BROKER).networkClass()).isEqualTo("cloud-metadata");
    }

    @Test
    void findsTheBadAddressAtTheEndOfAnAnswerThatTakesTcp() {
        var many = IntStream.range(0, 1_000)
                .mapToObj(i -> "8.8." + i / 250 + "." + i % 250)
                .toArray(String[]::new);
        dns.answer("broker.example.com", Type.A, addresses("A", many));
        assertThat(rules.resolve(BROKER).addresses()).hasSize(1_000);
        assertThat(dns.askedByTcp()).isPositive();

        many[999] = "192.168.0.1";
        dns.answer("broker.example.com", Type.A, addresses("A", many));

        assertThat(rules.resolve(BROKER).reason()).contains("192.168.0.1");
    }

    @Test
    void followsAChainOfAliasesToItsEnd() {
        chain(8);
        dns.answer("a8.example.com", Type.A, "a8.example.com A 8.8.8.8");
        assertThat(rules.resolve(URI.create("https://a0.example.com")).allowed())
                .isTrue();

        dns.answer("a8.example.com", Type.A, "a8.example.com A 127.0.0.1");

        assertThat(rules.resolve(URI.create("https://a0.example.com")).networkClass())
                .isEqualTo("loopback");
    }

    @Test
    void followsNoEndlessChain() {
        chain(200);
        dns.answer("a200.example.com", Type.A, "a200.example.com A 8.8.8.8");

        assertThat(withinTenSeconds("https://a0.example.com").allowed()).isFalse();
    }

    @Test
    void followsNoLoop() {
        alias("one.example.com", "two.example.com");
        alias("two.example.com", "one.example.com");
        alias("self.example.com", "self.example.com");

        for (var name : List.of("one", "self")) {
            var verdict = withinTenSeconds("https://" + name + ".example.com");

            assertThat(verdict.allowed()).isFalse();
            assertThat(verdict.reason()).contains("alias");
        }
    }

    @Test
    void takesNoAddressOfAnotherName() {
        dns.answer("broker.example.com", Type.A, "other.example.com A 8.8.8.8");

        assertThat(withinTenSeconds(BROKER.toString()).allowed()).isFalse();
    }

    @Test
    void judgesAliasesThatLeadToNamesOfThisComputerByTheirAddresses() {
        alias("broker.example.com", "localhost");
        dns.answer("localhost", Type.A, "localhost A 127.0.0.1");

        assertThat(rules.resolve(BROKER).allowed()).isFalse();
    }

    private DialVerdict withinTenSeconds(String url) {
        var started = System.nanoTime();
        var verdict = rules.resolve(URI.create(url));
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        return verdict;
    }

    private void chain(int length) {
        for (var i = 0; i < length; i++) {
            alias("a" + i + ".example.com", "a" + (i + 1) + ".example.com");
        }
    }

    private void alias(String name, String target) {
        dns.answer(name, Type.A, name + " CNAME " + target + ".");
        dns.answer(name, Type.AAAA, name + " CNAME " + target + ".");
    }

    private static String[] addresses(String type, String... addresses) {
        return List.of(addresses).stream()
                .map(address -> "broker.example.com " + type + " " + address)
                .toArray(String[]::new);
    }
}
