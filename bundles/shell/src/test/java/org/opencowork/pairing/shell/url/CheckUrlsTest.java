package org.opencowork.pairing.shell.url;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.egress.DialVerdict;
import org.opencowork.pairing.api.egress.EgressRules;
import org.opencowork.pairing.api.egress.UrlVerdict;

/** What the command line gets for the URLs that it asks about. */
class CheckUrlsTest {

    private final StringWriter out = new StringWriter();
    private final GoodAndRebound rules = new GoodAndRebound();

    /** Allows what begins with {@code good}; of these, {@code good-rebound} leads to this computer. */
    private static final class GoodAndRebound implements EgressRules {

        private final List<URI> resolved = new ArrayList<>();

        @Override
        public UrlVerdict judge(String url) {
            return url.startsWith("good")
                    ? new UrlVerdict(url, true, "allowed: it is good", "public", URI.create(url + ":saved"))
                    : new UrlVerdict(url, false, "it is bad", "private", null);
        }

        @Override
        public DialVerdict resolve(URI brokerUrl) {
            resolved.add(brokerUrl);
            return brokerUrl.toString().startsWith("good-rebound")
                    ? new DialVerdict(false, "it leads to 127.0.0.1", "loopback", List.of(), false)
                    : new DialVerdict(true, "fine", "public", List.of(InetAddress.getLoopbackAddress()), false);
        }
    }

    private boolean check(String in, boolean resolve, boolean json, String... urls) {
        return new CheckUrls(rules)
                .apply(Map.of(
                        "urls",
                        List.of(urls),
                        "in",
                        new ByteArrayInputStream(in.getBytes(ISO_8859_1)),
                        "out",
                        out,
                        "resolve",
                        resolve,
                        "json",
                        json));
    }

    @Test
    void answersEachInOrderWithTheLinesOfTheInputInTheirPlace() {
        assertThat(check("good2\n\nbad\n", false, false, "good1", "-", "good3")).isFalse();

        assertThat(out.toString().lines())
                .containsExactly(
                        "good1: allowed: it is good; saved as good1:saved",
                        "good2: allowed: it is good; saved as good2:saved",
                        ": refused as private: it is bad",
                        "bad: refused as private: it is bad",
                        "good3: allowed: it is good; saved as good3:saved");
        assertThat(rules.resolved).isEmpty();
    }

    @Test
    void saysWhetherAllAreAllowed() {
        assertThat(check("", false, false, "good1", "good2")).isTrue();
        assertThat(check("", false, false, "bad", "good2")).isFalse();
    }

    @Test
    void printsOneJsonObjectForEach() {
        check("", false, true, "good", "b\"d");

        assertThat(out.toString().lines())
                .containsExactly(
                        "{\"url\":\"good\",\"allowed\":true,\"reason\":\"allowed: it is good\","
                                + "\"networkClass\":\"public\",\"normalized\":\"good:saved\"}",
                        "{\"url\":\"b\\\"d\",\"allowed\":false,\"reason\":\"it is bad\","
                                + "\"networkClass\":\"private\",\"normalized\":null}");
    }

    @Test
    void looksUpOnlyWhatIsAllowedByItsLetters() {
        assertThat(check("", true, true, "good", "good-rebound", "bad")).isFalse();

        assertThat(rules.resolved).containsExactly(URI.create("good:saved"), URI.create("good-rebound:saved"));
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"allowed\":true", "\"addresses\":[\"127.0.0.1\"]"),
                        line -> assertThat(line)
                                .contains(
                                        "\"allowed\":false",
                                        "it leads to 127.0.0.1",
                                        "\"networkClass\":\"loopback\",\"normalized\":null,\"addresses\":[]"),
                        line -> assertThat(line).contains("it is bad", "\"addresses\":[]"));
    }

    @Test
    void keepsAHostileLineOneLineAndSendsNothingToTheTerminal() {
        check("bad\r\u001b[2J\u009b\nb\u00ffd\n", false, false, "-");

        assertThat(out.toString())
                .doesNotContain("\r", "\u001b", "\u009b")
                .satisfies(text -> assertThat(text.lines()).hasSize(2));
    }

    @Test
    void refusesALineThatIsTooLongToBeKept() {
        assertThat(check("x".repeat(9 << 20) + "\ngood\n", false, true, "-")).isFalse();

        assertThat(out.toString().lines())
                .satisfiesExactly(
                        line -> assertThat(line).contains("\"allowed\":false", "longer than 8388608 bytes"),
                        line -> assertThat(line).contains("\"allowed\":true"));
    }

    @Test
    void allowsNothingWithoutRules() {
        assertThatThrownBy(() -> new CheckUrls(null).apply(Map.of())).isInstanceOf(IllegalStateException.class);
    }
}
