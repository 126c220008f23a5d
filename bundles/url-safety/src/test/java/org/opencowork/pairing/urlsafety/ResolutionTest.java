package org.opencowork.pairing.urlsafety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.api.egress.DialVerdict;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.Type;

class ResolutionTest {

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
    void givesEveryAddressOfBothFamilies() throws IOException {
        dns.answer("broker.example.com", Type.A, "broker.example.com A 8.8.8.8", "broker.example.com A 8.8.4.4");
        dns.answer("broker.example.com", Type.AAAA, "broker.example.com AAAA 2606:4700::1111");

        var verdict = rules.resolve(BROKER);

        assertThat(verdict.allowed()).isTrue();
        assertThat(verdict.networkClass()).isEqualTo("public");
        assertThat(verdict.addresses())
                .containsExactlyInAnyOrder(
                        InetAddress.getByName("8.8.8.8"),
                        InetAddress.getByName("8.8.4.4"),
                        InetAddress.getByName("2606:4700::1111"));
    }

    @ParameterizedTest
    @CsvSource({
        "A, 10.0.0.1, private, 10.0.0.1", "A, 127.0.0.1, loopback, 127.0.0.1",
        "A, 169.254.169.254, cloud-metadata, 169.254.169.254", "AAAA, ::1, loopback, ::1",
        "AAAA, fe80::1, link-local, fe80::1", "AAAA, ::ffff:192.168.1.1, private, 192.168.1.1",
        "AAAA, 64:ff9b::a00:1, private, 10.0.0.1", "AAAA, 2002:a00:1::1, private, 10.0.0.1"
    })
    void refusesAllForOneBadAddressAmongGoodOnes(String type, String bad, String networkClass, String named) {
        dns.answer("broker.example.com", Type.A, "broker.example.com A 8.8.8.8");
        dns.answer(
                "broker.example.com",
                Type.value(type),
                "broker.example.com " + type + (type.equals("A") ? " 8.8.8.8" : " 2606:4700::1111"),
                "broker.example.com " + type + " " + bad);

        var verdict = rules.resolve(BROKER);

        assertThat(verdict.allowed()).isFalse();
        assertThat(verdict.transientFailure()).isFalse();
        assertThat(verdict.networkClass()).isEqualTo(networkClass);
        assertThat(verdict.reason()).contains(named).contains(networkClass).contains("broker.example.com");
        assertThat(verdict.addresses()).isEmpty();
    }

    @Test
    void followsAliasesToTheAddressesAtTheirEnd() {
        dns.answer(
                "broker.example.com",
                Type.A,
                "broker.example.com CNAME a.example.net",
                "a.example.net CNAME b.example.org");
        dns.answer("b.example.org", Type.A, "b.example.org A 8.8.8.8", "b.example.org A 192.168.0.1");

        assertThat(rules.resolve(BROKER).reason()).contains("192.168.0.1");
    }

    @Test
    void asksAgainEveryTime() {
        dns.answer("broker.example.com", Type.A, "broker.example.com A 8.8.8.8");
        assertThat(rules.resolve(BROKER).allowed()).isTrue();

        dns.answer("broker.example.com", Type.A, "broker.example.com A 127.0.0.1");

        assertThat(rules.resolve(BROKER).allowed()).isFalse();
    }

    @Test
    void triesAgainAfterADatagramWithAWrongId() {
        dns.answer("broker.example.com", Type.A, "broker.example.com A 8.8.8.8");
        dns.answer("broker.example.com", Type.AAAA, "broker.example.com AAAA 2606:4700::1111");
        dns.sendWrongIds(2);

        assertThat(rules.resolve(BROKER).allowed()).isTrue();
    }

    @Test
    void tellsAnUnknownNameFromAServerThatFails() {
        assertThat(rules.resolve(BROKER))
                .returns(false, DialVerdict::allowed)
                .returns(false, DialVerdict::transientFailure);

        dns.failWith(Rcode.NXDOMAIN);
        assertThat(rules.resolve(BROKER).transientFailure()).isFalse();

        dns.failWith(Rcode.SERVFAIL);
        assertThat(rules.resolve(BROKER))
                .returns(false, DialVerdict::allowed)
                .returns(true, DialVerdict::transientFailure);
    }

    @Test
    @Timeout(12)
    void givesUpWithinTenSecondsWhenNobodyAnswers() throws IOException {
        dns.beSilent();
        var twoServers =
                SystemResolver.over(List.of(new SimpleResolver(dns.address()), new SimpleResolver(dns.address())));
        var started = System.nanoTime();

        var verdict = new DnsEgressRules(new DnsNameLookup(() -> twoServers)).resolve(BROKER);

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
        assertThat(verdict.transientFailure()).isTrue();
    }

    @Test
    void endsEarlyAsARefusalWhenInterrupted() throws Exception {
        dns.beSilent();
        var task = new FutureTask<>(() -> {
            var verdict = rules.resolve(BROKER);
            return !verdict.allowed() && verdict.transientFailure() && Thread.interrupted();
        });
        var thread = new Thread(task);
        thread.start();

        thread.interrupt();

        assertThat(task.get(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void asksTheServerThatIsConfigured() throws IOException {
        dns.answer("broker.example.com", Type.A, "broker.example.com A 8.8.8.8");
        var server = "127.0.0.1:" + dns.address().getPort();

        var configured = new DnsEgressRules(new DnsNameLookup(SystemResolver.at(server)));

        assertThat(configured.resolve(BROKER).allowed()).isTrue();
        assertThat(dns.asked()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:", "127.0.0.1:x", "::1:53", ":53", "127.0.0.1:65536", "127.0.0.1:0"})
    void takesNoServerThatIsNone(String server) {
        assertThatThrownBy(() -> SystemResolver.at(server)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @CsvSource({"http://localhost:8080, 2", "https://localhost, 2", "http://127.0.0.1, 1", "http://[::1]:80, 1"})
    void answersForThisComputerWithoutTheNetwork(URI url, int addresses) {
        var verdict = rules.resolve(url);

        assertThat(verdict.allowed()).isTrue();
        assertThat(verdict.addresses()).hasSize(addresses).allMatch(InetAddress::isLoopbackAddress);
        assertThat(dns.asked()).isZero();
    }

    @Test
    void judgesALiteralAddressWithoutTheNetwork() {
        assertThat(rules.resolve(URI.create("https://8.8.8.8")).allowed()).isTrue();
        assertThat(rules.resolve(URI.create("https://10.0.0.1")).allowed()).isFalse();
        assertThat(dns.asked()).isZero();
    }

    @Test
    void refusesAUrlThatWasNeverAllowed() {
        assertThat(rules.resolve(URI.create("http://broker.example.com")).allowed())
                .isFalse();
        assertThat(dns.asked()).isZero();
    }
}
