package org.opencowork.pairing.urlsafety;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlJudgementTest {

    private final DnsEgressRules rules = new DnsEgressRules(name -> {
        throw new AssertionError("judging a URL must not look up " + name);
    });

    @ParameterizedTest
    @CsvSource({
        "https://broker.example.com, https://broker.example.com",
        "HTTPS://Broker.Example.COM/, https://broker.example.com",
        "https://broker.example.com:443/, https://broker.example.com",
        "https://broker.example.com:8443/a/b//, https://broker.example.com:8443/a/b",
        "https://broker.example.com/a?x=1#y, https://broker.example.com/a",
        "https://broker.example.com?x=@y, https://broker.example.com",
        "https://broker.example.com#y, https://broker.example.com",
        "https://xn--bcher-kva.example/Path%20One, https://xn--bcher-kva.example/Path%20One",
        "https://8.8.8.8/, https://8.8.8.8",
        "https://[2606:4700:0:0:0:0:0:1111]/, https://[2606:4700::1111]",
        "http://localhost:8080/, http://localhost:8080",
        "https://localhost, https://localhost",
        "http://127.0.0.1:80, http://127.0.0.1",
        "http://[::1]:9/x, http://[::1]:9/x"
    })
    void savesAnAllowedUrlInOneForm(String url, URI normalized) {
        var verdict = rules.judge(url);

        assertThat(verdict.reason()).startsWith("allowed");
        assertThat(verdict.allowed()).isTrue();
        assertThat(verdict.normalized()).isEqualTo(normalized);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "broker.example.com",
                "//broker.example.com",
                "ftp://broker.example.com",
                "https:broker.example.com",
                "https:/broker.example.com",
                "https:///broker.example.com",
                "https://",
                "https://:443",
                "https://?",
                "https://#",
                " https://broker.example.com",
                "https://broker.example.com ",
                "https://bro\tker.example.com",
                "https://broker.example.com\n",
                "https://broker.example.com\u0000",
                "java\u0000script:1",
                "https:\\\\broker.example.com",
                "https://good.example.com\\@evil.example.com",
                "https://good.example.com\\.evil.example.com",
                "https://user@broker.example.com",
                "https://user:pass@broker.example.com",
                "https://@broker.example.com",
                "https://:@broker.example.com",
                "https://good.example.com:443@evil.example.com",
                "https://good.example.com%40evil.example.com",
                "https://%6cocalhost",
                "https://broker%2eexample.com",
                "https://broker.example.com%00.evil.com",
                "https://ｂroker.example.com",
                "https://broker。example.com",
                "https://①②⑦.0.0.1",
                "https://bücher.example",
                "https://broker.exam\u00adple.com",
                "https://broker\u200b.example.com",
                "https://broker.example.com:",
                "https://broker.example.com:0",
                "https://broker.example.com:0443",
                "https://broker.example.com:65536",
                "https://broker.example.com:99999999999",
                "https://broker.example.com:44a",
                "https://broker.example.com:+443",
                "https://broker.example.com:-1",
                "https://broker.example.com:443:80",
                "https://broker.example.com::443",
                "https://2606:4700::1111/",
                "https://[2606:4700::1111",
                "https://2606]",
                "https://[[::1]]",
                "https://[::1]x",
                "https://[::1]:",
                "https://[fe80::1%25eth0]",
                "https://[fe80::1%eth0]",
                "https://[8.8.8.8]",
                "https://[]",
                "https://[:::1]",
                "https://[1::2::3]",
                "https://[12345::]",
                "https://[::1.2.3]",
                "https://[v1.fe80::1]",
                "https://8.8.8",
                "https://0.0.0.0.0",
                "https://4294967296",
                "https://256.0.0.01",
                "https://9999999999999999999999999999999999999999999999999999999999999999999999",
                "https://8.8.8.8.",
                "https://8.8.8.256",
                "https://1.2.3.4.5",
                "https://08.8.8.8",
                "https://broker.example.0x7f",
                "https://broker.123",
                "https://broker.example.com.",
                "http://localhost.",
                "https://localhost..",
                "https://.broker.example.com",
                "https://broker..example.com",
                "https://-broker.example.com",
                "https://broker-.example.com",
                "https://bro_ker.example.com",
                "https://broker,example.com",
                "https://broker;example.com",
                "https://bro*ker.com",
                "https://broker.example.com/../x",
                "https://broker.example.com/a/./b",
                "https://broker.example.com/a/%2e%2E/b",
                "https://broker.example.com/..",
                "https://broker.example.com/%2f/",
                "https://broker.example.com/%5c",
                "https://broker.example.com/%00",
                "https://broker.example.com/%0d%0aX",
                "https://broker.example.com/%",
                "https://broker.example.com/%zz",
                "https://broker.example.com/{x}",
                "https://broker.example.com/a b",
                "https://broker.example.com/a|b",
                "https://broker.example.com/?x=\"",
                "https://broker.example.com/[x]"
            })
    void refusesWhatTwoParsersCouldReadDifferently(String url) {
        var verdict = rules.judge(url);

        assertThat(verdict.allowed()).isFalse();
        assertThat(verdict.networkClass()).isEqualTo("invalid");
        assertThat(verdict.reason()).hasSizeGreaterThan(20);
        assertThat(verdict.normalized()).isNull();
        assertThat(verdict.url()).isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource({
        "https://017700000001, loopback, 127.0.0.1",
        "https://0x7f000001, loopback, 127.0.0.1",
        "https://2130706433, loopback, 127.0.0.1",
        "https://127.1, loopback, 127.0.0.1",
        "https://0177.0.0.1, loopback, 127.0.0.1",
        "https://0x7f.1., loopback, 127.0.0.1",
        "https://127.0.0.01, loopback, 127.0.0.1",
        "https://0xA9FEA9FE, cloud-metadata, 169.254.169.254",
        "https://10.256, private, 10.0.1.0",
        "https://0x, unspecified, 0.0.0.0",
        "https://10.1.2.3, private, 10.1.2.3",
        "https://127.0.0.2, loopback, 127.0.0.2",
        "http://127.0.0.2, loopback, 127.0.0.2",
        "https://0.0.0.0, unspecified, 0.0.0.0",
        "https://[::], unspecified, ::",
        "https://[0:0:0:0:0:0:0:1], loopback, ::1",
        "https://[::ffff:127.0.0.1], loopback, 127.0.0.1",
        "https://[::ffff:8.8.8.8], transition, 8.8.8.8",
        "https://[64:ff9b::10.0.0.1], private, 10.0.0.1",
        "https://[64:ff9b::169.254.169.254], cloud-metadata, 169.254.169.254",
        "https://169.254.169.254, cloud-metadata, 169.254.169.254",
        "https://100.100.100.200, cloud-metadata, 100.100.100.200",
        "https://168.63.129.16, cloud-metadata, 168.63.129.16",
        "https://[fd00:ec2::254], cloud-metadata, fd00:ec2::254",
        "https://169.254.1.1, link-local, 169.254.1.1",
        "https://[fe80::1], link-local, fe80::1",
        "https://100.64.0.1, shared, 100.64.0.1",
        "https://224.0.0.1, multicast, 224.0.0.1",
        "https://metadata.google.internal, cloud-metadata, metadata.google.internal",
        "https://x.metadata.google.internal, cloud-metadata, x.metadata.google.internal",
        "https://printer.local, link-local, printer.local",
        "https://foo.localhost, loopback, foo.localhost",
        "https://router.lan, private, router.lan",
        "https://intranet, private, intranet",
        "https://broker, private, broker"
    })
    void refusesANonPublicHostByClassAndAddress(String url, String networkClass, String address) {
        var verdict = rules.judge(url);

        assertThat(verdict.allowed()).isFalse();
        assertThat(verdict.networkClass()).isEqualTo(networkClass);
        assertThat(verdict.reason()).contains(networkClass).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://broker.example.com", "http://8.8.8.8", "HTTP://broker.example.com:8080"})
    void refusesToSendTheTokenUnencrypted(String url) {
        var verdict = rules.judge(url);

        assertThat(verdict.allowed()).isFalse();
        assertThat(verdict.reason()).contains("https://");
    }

    @Test
    void refusesAUrlThatIsTooLongToSave() {
        var most = "https://broker.example.com/" + "a".repeat(2_048 - 27);

        assertThat(rules.judge(most).allowed()).isTrue();
        assertThat(rules.judge(most + "a").reason()).contains("2048 bytes");
    }

    @Test
    void leavesNothingToDoOnASecondJudgement() {
        for (var url : List.of("HTTPS://A.example.COM:443//x//?q#f", "http://[::1]:80/", "https://1.1.1.1/%41/")) {
            var normalized = rules.judge(url).normalized();

            assertThat(rules.judge(normalized.toString()).normalized()).isEqualTo(normalized);
        }
    }
}
