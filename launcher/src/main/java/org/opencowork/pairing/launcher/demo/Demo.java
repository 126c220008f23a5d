package org.opencowork.pairing.launcher.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.ControlPlace;
import org.opencowork.pairing.launcher.control.ControlClient;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.Json;
import org.opencowork.pairing.launcher.demo.model.ScriptedModel;

/** Plays everything on this machine: broker, Desktop and OpenCode as processes of their own, and the remote side. */
public final class Demo {

    private final Narrator narrator;
    private final @Nullable Path openCode;

    /**
     * Makes a demo.
     *
     * @param json JSON lines instead of text
     * @param openCode the OpenCode to work with; null for the pinned one
     */
    public Demo(PrintWriter out, boolean json, @Nullable Path openCode) {
        narrator = new Narrator(out, json);
        this.openCode = openCode;
    }

    /** Plays it, which takes less than a minute, and leaves nothing behind. */
    public void run() throws IOException, InterruptedException, DemoException, DeskException {
        var program = OpenCodeProgram.find(openCode);
        narrator.say("A broker, a model that follows a script, OpenCode and the Desktop start on this machine.");
        try (var model = ScriptedModel.start();
                var workspace = DemoWorkspace.make(model.port());
                var broker = startBroker(workspace);
                var desktop = startDesktop(workspace, program)) {
            narrator.say("Broker: process " + broker.pid() + " at " + broker.told("url") + ". Desktop: process "
                    + desktop.pid() + ", with no listening port. OpenCode works in " + workspace.project() + ".");
            play(workspace, broker);
        }
    }

    private static ChildProcess startBroker(DemoWorkspace workspace) throws IOException, DemoException {
        return ChildProcess.start(
                workspace.log("broker"), "broker", "--json", "--port", "0", "--data-dir", workspace.data() + "-broker");
    }

    private static ChildProcess startDesktop(DemoWorkspace workspace, Path program) throws IOException, DemoException {
        return ChildProcess.start(
                workspace.log("desktop"),
                "run",
                "--json",
                "--headless",
                "--isolate",
                "--secret-store",
                "memory",
                "--opencode-binary",
                program.toString(),
                "--workspace",
                workspace.project().toString(),
                "--data-dir",
                workspace.data().toString());
    }

    private void play(DemoWorkspace workspace, ChildProcess broker)
            throws IOException, InterruptedException, DemoException, DeskException {
        var desk = new ControlClient(ControlPlace.find(workspace.data()));
        var remote = new RemoteSide(
                broker.told("url"),
                Files.readString(Path.of(broker.told("remoteKeyFile"))).strip());
        var pairing = pair(desk, remote, broker.told("url"));
        var pairingId = String.valueOf(pairing.get("id"));
        var seen = new Seen();
        var reader = seen.follow(remote, pairingId);
        new Play(desk, remote, seen, narrator, pairingId).run();
        reader.interrupt();
        checkLeaks(workspace, String.valueOf(pairing.get("token")), seen);
        tellAudit(desk, pairingId);
    }

    private Map<String, @Nullable Object> pair(ControlClient desk, RemoteSide remote, String url)
            throws IOException, InterruptedException, DemoException, DeskException {
        var pairing = Json.object(desk.call(
                "create",
                Map.of("label", "My phone", "deviceName", "This computer", "brokerUrl", url, "enable", false)));
        var id = String.valueOf(pairing.get("id"));
        remote.register(id, String.valueOf(pairing.get("deviceId")), String.valueOf(pairing.get("token")));
        desk.call("connect", Map.of("id", id));
        narrator.say("Paired: " + id + ". The broker knows the digest of its token, the Desktop keeps the token.");
        return pairing;
    }

    /** Looks through all that the remote side has seen for what it must not have seen. */
    private void checkLeaks(DemoWorkspace workspace, String token, Seen seen) throws DemoException {
        var everything = seen.everything();
        var mustNotLeave = Map.of(
                "the workspace's path",
                workspace.project().toString(),
                "the home folder's path",
                System.getProperty("user.home") + "/",
                "the key in .env",
                DemoWorkspace.PLANTED_SECRET,
                "the pairing's token",
                token);
        for (var secret : mustNotLeave.entrySet()) {
            if (everything.contains(secret.getValue())) {
                throw new DemoException("The remote side has seen " + secret.getKey() + ".");
            }
        }
        narrator.say("\nOf " + seen.mark() + " events and all results that left, none held the path of the workspace or"
                + " of the home folder, the key in .env, or the pairing's token.");
    }

    private void tellAudit(ControlClient desk, String pairingId) throws DeskException {
        narrator.say("\nThe audit; \"pairing audit\" prints it in full:");
        narrator.audit(Json.objects(desk.call("audit", Map.of("pairing", pairingId, "limit", 500))));
        var verdict = Json.object(desk.call("audit.verify", Map.of()));
        narrator.say("    " + verdict.get("finding"));
    }
}
