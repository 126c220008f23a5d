package org.opencowork.pairing.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.swing.JList;
import javax.swing.JTabbedPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.desktop.Confirmations;
import org.opencowork.pairing.api.desktop.NewPairing;
import org.opencowork.pairing.api.desktop.Pairings;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.api.runtime.PendingRequest.Kind;
import org.opencowork.pairing.api.runtime.RuntimeEvent;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.itests.exam.PaxExam;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** A person at the real window of a real Desktop, with a remote on the other side of a real broker. */
@ExtendWith(PaxExam.class)
class WindowIT {

    private static final String FEATURE = "desktop";

    @TempDir
    Path directory;

    private Remote remote;
    private Desk desk;

    @Configuration
    static Option[] framework() throws IOException {
        return Desk.framework(FEATURE);
    }

    @BeforeEach
    void startBothSides(BundleContext context, ConfigurationAdmin admin, ServiceComponentRuntime runtime)
            throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "There is no display: install Xvfb.");
        remote = Remote.start(directory.resolve("broker"));
        desk = Desk.start(context, admin, runtime, FeatureFile.readWithWindow(FEATURE, directory.resolve("desk")));
    }

    @AfterEach
    void endBothSides() throws Exception {
        if (desk != null) {
            desk.close();
            remote.close();
        }
    }

    @Test
    void thePersonPairsSyncsDisconnectsAndEndsThePairing(Pairings pairings) throws Exception {
        var id = pair(pairings);
        Screen.says("state." + id, "Online");
        Screen.picture("window", "window-paired");

        remote.outcome(id, remote.ask(id, Map.of("kind", "status")));
        Screen.press("sync." + id);
        Screen.says("said." + id, "Synced:");

        Screen.press("change." + id);
        Screen.fill("create.label", "Tablet");
        Screen.fill("create.limit.prompt", "7");
        Screen.press("change.go");
        Screen.says("label." + id, "Tablet");
        assertThat(pairings.get(id).limits().of(CommandKind.PROMPT)).isEqualTo(7);

        Screen.press("disconnect." + id);
        Screen.says("state." + id, "Disabled");
        Screen.press("connect." + id);
        Screen.says("state." + id, "Online");

        Screen.press("revoke." + id);
        Screen.press("revoke.ask.yes");
        Screen.says("state." + id, "Revoked");
        Eventually.holds(() ->
                assertThat(remote.pairing(id).get("remoteStatus").getAsString()).isEqualTo("revoked"));
    }

    @Test
    void thePersonDecidesSeesWhatLeavesAndReadsTheAudit(
            BundleContext context, Pairings pairings, Confirmations confirmations) throws Exception {
        var id = pair(pairings);
        var made = remote.outcome(id, remote.ask(id, PairedDesk.newSession()));
        var session = made.getAsJsonObject("result")
                .getAsJsonObject("session")
                .get("id")
                .getAsString();

        proposed(id, session);
        openTab("confirmations");
        Screen.says("proposal.command", "rm -rf build");
        Screen.picture("window", "window-confirmation");
        var viewed = new CopyOnWriteArrayList<String>();
        var viewer = offer(context, viewed::add);
        Screen.press("open." + confirmations.waiting().get(0).id());
        Eventually.holds(() -> assertThat(viewed).containsExactly(session));
        viewer.unregister();
        Screen.press("approve." + confirmations.waiting().get(0).id());
        Eventually.holds(() -> assertThat(desk.agent().effects()).containsEntry("per_1 allowed", 1));

        openTab("stream");
        Screen.says("stream.state", "Live");
        Eventually.holds(() -> {
            desk.agent().says(new RuntimeEvent(null, "session.idle", session, session, Map.of("sessionID", session)));
            assertThat(Screen.find(JList.class, "stream.events").getModel().getSize())
                    .isPositive();
        });
        Screen.press("stream.pause");
        Screen.says("stream.state", "Paused");
        assertThat(pairings.get(id).streamPaused()).isTrue();

        openTab("audit");
        Screen.says("audit.chain", "The chain is whole");
        Screen.says("audit.details", "stream.paused");
        Screen.picture("window", "window-audit");
    }

    /** Stands in for a host that can show sessions. */
    private static ServiceRegistration<?> offer(BundleContext context, Consumer<String> viewer) {
        return context.registerService(
                Consumer.class, viewer, FrameworkUtil.asDictionary(Map.of("purpose", "host.session")));
    }

    /** Makes a pairing at the window, and tells the broker what the person would read from there. */
    private String pair(Pairings pairings) throws Exception {
        Screen.press("settings.create");
        Screen.fill("create.label", "Phone");
        Screen.fill("create.device", "This desk");
        Screen.fill("create.url", remote.url());
        Screen.press("create.go");
        var token = Screen.text("token.text");
        var id = Screen.text("token.pairing");
        remote.register(new NewPairing(pairings.get(id), Secret.copyOf(token.toCharArray())));
        Screen.press("token.close");
        return id;
    }

    /** Lets the agent ask for leave, and the remote propose to give it. */
    private void proposed(String id, String session) throws IOException, InterruptedException {
        var detail = Map.<String, Object>of(
                "id", "per_1", "permission", "bash", "metadata", Map.of("command", "rm -rf build"));
        desk.agent().asks(new PendingRequest("per_1", Kind.PERMISSION, session, session, detail));
        var answer = Map.of(
                "kind",
                "permission.respond",
                "sessionId",
                session,
                "payload",
                Map.of("permissionId", "per_1", "allowed", true));
        var outcome = remote.outcome(id, remote.ask(id, answer));
        assertThat(outcome.getAsJsonObject("result").get("status").getAsString())
                .isEqualTo("requires_local_confirmation");
    }

    private static void openTab(String name) throws Exception {
        var tabs = Screen.find(JTabbedPane.class, "local");
        Screen.onEdt(() -> {
            for (var i = 0; i < tabs.getTabCount(); i++) {
                if (name.equals(tabs.getComponentAt(i).getName())) {
                    tabs.setSelectedIndex(i);
                }
            }
            return name;
        });
    }
}
