package org.opencowork.pairing.itests.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pairing check-url} with the rules that the Desktop has. */
class CheckUrlIT {

    @TempDir
    Path directory;

    private Pairing pairing;

    @BeforeEach
    void begin() {
        pairing = new Pairing(directory);
    }

    @Test
    void saysForEachWhetherABrokerMayBeThereAndWhyNot() throws Exception {
        var said = pairing.run("check-url", "https://Broker.example.com/", "http://10.0.0.1", "http://localhost:8790");

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.out().lines())
                .containsExactly(
                        "https://Broker.example.com/: allowed: broker.example.com may be public;"
                                + " saved as https://broker.example.com",
                        "http://10.0.0.1: refused as private: 10.0.0.1 is private (Private-Use, RFC 1918)",
                        "http://localhost:8790: allowed: localhost is this computer, for local development;"
                                + " saved as http://localhost:8790");
        assertThat(said.err()).isEmpty();
    }

    @Test
    void looksUpNothingInTenThousandLines() throws Exception {
        var urls = IntStream.range(0, 10_000)
                .mapToObj(i -> "https://" + (i % 2 == 0 ? "broker" + i + ".example.com" : "10.0." + i % 256 + ".1"))
                .collect(Collectors.joining("\n"));
        var started = System.nanoTime();

        var said = pairing.fed(Files.writeString(directory.resolve("urls.txt"), urls), "check-url", "--json", "-");

        assertThat(said.status()).as(said.err()).isEqualTo(2);
        assertThat(said.jsonLines())
                .extracting(CheckUrlIT::url)
                .containsExactlyElementsOf(urls.lines().toList());
        assertThat(said.jsonLines())
                .filteredOn(line -> line.get("allowed").getAsBoolean())
                .hasSize(5_000);
        // A look-up of a name that is not there takes longer than a millisecond.
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(60));
    }

    @Test
    void givesTheAddressesThatWouldBeDialled() throws Exception {
        var said = pairing.run(
                "check-url", "--json", "--resolve", "--dns-server", "127.0.0.1:9", "https://8.8.8.8", "http://[::1]");

        assertThat(said.status()).as(said.err()).isZero();
        assertThat(said.jsonLines())
                .extracting(line -> line.getAsJsonArray("addresses").get(0).getAsString())
                .containsExactly("8.8.8.8", "0:0:0:0:0:0:0:1");
    }

    private static String url(JsonObject line) {
        return line.get("url").getAsString();
    }
}
