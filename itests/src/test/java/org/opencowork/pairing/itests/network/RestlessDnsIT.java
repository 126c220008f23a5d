package org.opencowork.pairing.itests.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * DNS says something else at every question, and claims that it holds for a day: the token arrives at no address but
 * those of the very answers that the request went by, and never at one that must not be dialled.
 */
class RestlessDnsIT {

    @TempDir
    Path directory;

    @Test
    @Timeout(value = 180, unit = TimeUnit.SECONDS)
    void leadsTheTokenNowhereElse() throws Exception {
        assumeTrue(succeeds("unshare", "-rn", "true"), "SKIPPED: no network namespace can be made here");

        var report = report();

        assertThat(report.get("strays").getAsJsonArray()).isEmpty();
        for (var bad : RestlessWorld.BAD) {
            assertThat(report.getAsJsonObject("tokens").keySet())
                    .doesNotContain(InetAddress.getByName(bad).getHostAddress());
        }
        assertThat(report.getAsJsonObject("tokens").keySet()).hasSize(RestlessWorld.GOOD.size());
        assertThat(report.get("taken").getAsInt()).isGreaterThan(700);
        assertThat(report.get("refused").getAsInt()).isGreaterThan(200);
    }

    private JsonObject report() throws Exception {
        var keys = BrokerKeys.make(directory, "broker.example.com");
        var errors = directory.resolve("errors.txt");
        var world = new ProcessBuilder(
                        "unshare",
                        "-rn",
                        "sh",
                        "-c",
                        "ip link set lo up && exec \"$@\"",
                        "sh",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RestlessWorld.class.getName(),
                        keys.keys().toString(),
                        keys.certificate().toString())
                .redirectError(errors.toFile())
                .start();
        var said = new String(world.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(world.waitFor()).as(Files.readString(errors)).isZero();
        return JsonParser.parseString(said.substring(said.lastIndexOf('\n') + 1))
                .getAsJsonObject();
    }

    private static boolean succeeds(String... command) throws Exception {
        return new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
