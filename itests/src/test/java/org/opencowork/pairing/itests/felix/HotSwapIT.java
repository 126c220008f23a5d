package org.opencowork.pairing.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.desktop.Pairings;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** Bundles are updated while commands flow: none is lost, and none runs twice. */
class HotSwapIT extends PairedDesk {

    private static final int COMMANDS = 150;
    private static final int FEWEST_SWAPS = 10;

    @Configuration
    static Option[] framework() throws IOException {
        return Desk.framework();
    }

    @Test
    void ofTheTransport(Pairings pairings, BundleContext context) throws Exception {
        commandsSurviveUpdatesOf("transport-http", pairings, context);
    }

    @Test
    void ofTheRedaction(Pairings pairings, BundleContext context) throws Exception {
        commandsSurviveUpdatesOf("redaction", pairings, context);
    }

    private void commandsSurviveUpdatesOf(String artifact, Pairings pairings, BundleContext context) throws Exception {
        var pairing = pair(pairings, Policy.DEFAULT);
        var asking = new FutureTask<>(() -> ask(pairing));
        new Thread(asking, "remote").start();

        for (int swaps = 0; swaps < FEWEST_SWAPS || !asking.isDone(); swaps++) {
            update(bundle(artifact, context), artifact);
        }

        for (var command : asking.get()) {
            assertThat(remote.outcome(pairing, command).get("state").getAsString())
                    .isEqualTo("completed");
        }
        assertThat(desk.agent().effects()).hasSize(COMMANDS);
        assertThat(desk.agent().effects().values()).containsOnly(1);
    }

    private List<String> ask(String pairing) throws IOException, InterruptedException {
        var commands = new ArrayList<String>();
        for (int i = 0; i < COMMANDS; i++) {
            commands.add(remote.ask(pairing, newSession()));
        }
        return commands;
    }

    private static Bundle bundle(String artifact, BundleContext context) {
        return Stream.of(context.getBundles())
                .filter(bundle -> bundle.getLocation().contains("/" + artifact + "-"))
                .findFirst()
                .orElseThrow();
    }

    private static void update(Bundle bundle, String artifact) throws IOException, BundleException {
        try (var jar = Files.newInputStream(Jars.ours(artifact))) {
            bundle.update(jar);
        }
    }
}
