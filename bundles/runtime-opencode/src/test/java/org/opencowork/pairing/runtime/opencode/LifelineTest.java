package org.opencowork.pairing.runtime.opencode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "There is no POSIX shell to hold the line")
class LifelineTest {

    @Test
    void theChildEndsWithTheProcessThatHoldsTheLineHoweverThatEnds() throws Exception {
        var holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName())
                .start();
        var child = ProcessHandle.of(Long.parseLong(holder.inputReader().readLine()))
                .orElseThrow();
        assertThat(child.isAlive()).isTrue();

        holder.destroyForcibly().waitFor();

        child.onExit().get(10, TimeUnit.SECONDS);
    }

    @Test
    void theShellEndsWithTheChildAndTellsItsStatus() throws Exception {
        var shell = new ProcessBuilder(Lifeline.tie(List.of("/bin/sh", "-c", "exit 7"))).start();

        assertThat(shell.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(shell.exitValue()).isEqualTo(7);
    }

    /** Starts a child on a lifeline, says its process id, and waits to be killed. */
    static final class Holder {

        public static void main(String[] args) throws IOException, InterruptedException {
            var shell = new ProcessBuilder(Lifeline.tie(List.of("/bin/sh", "-c", "echo $$; exec sleep 300"))).start();
            System.out.println(shell.inputReader().readLine());
            shell.waitFor();
        }
    }
}
