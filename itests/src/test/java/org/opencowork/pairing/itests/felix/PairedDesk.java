package org.opencowork.pairing.itests.felix;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.desktop.PairingDraft;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.Pairings;
import org.opencowork.pairing.itests.exam.PaxExam;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** What tests need that give commands to a Desktop over HTTP: both sides, and how to pair them. */
@ExtendWith(PaxExam.class)
abstract class PairedDesk {

    @TempDir
    Path directory;

    Remote remote;
    Desk desk;

    @BeforeEach
    void startBothSides(BundleContext context, ConfigurationAdmin admin, ServiceComponentRuntime runtime)
            throws Exception {
        remote = Remote.start(directory.resolve("broker"));
        desk = Desk.start(context, admin, runtime, directory.resolve("desk"));
    }

    @AfterEach
    void endBothSides() throws Exception {
        desk.close();
        remote.close();
    }

    /** Makes a pairing that both sides know, and connects it; returns its id. */
    String pair(Pairings pairings, Policy policy) throws PairingException, IOException, InterruptedException {
        var draft = new PairingDraft("Phone", "This desk", remote.url(), Scope.ALL_SESSIONS, policy, false);
        var made = pairings.create(draft);
        try (var token = made.token()) {
            remote.register(made);
        }
        return pairings.connect(made.pairing().id()).id();
    }

    /** A wish for a session, which takes effect at the agent. */
    static Map<String, ?> newSession() {
        return Map.of("kind", "create_session", "payload", Map.of("title", "From afar"));
    }
}
