package org.opencowork.pairing.launcher.demo;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.launcher.control.ControlClient;
import org.opencowork.pairing.launcher.control.DeskException;
import org.opencowork.pairing.launcher.control.Json;

/** What the remote side and the person at the desk do in the demo, one after the other. */
final class Play {

    private final ControlClient desk;
    private final RemoteSide remote;
    private final Seen seen;
    private final Narrator narrator;
    private final String pairingId;

    Play(ControlClient desk, RemoteSide remote, Seen seen, Narrator narrator, String pairingId) {
        this.desk = desk;
        this.remote = remote;
        this.seen = seen;
        this.narrator = narrator;
        this.pairingId = pairingId;
    }

    /** Plays everything; an outcome that is not as it should be ends it. */
    void run() throws IOException, InterruptedException, DemoException, DeskException {
        var session = makeSession();
        prompt(session);
        permission(session);
        question(session);
        abort(session);
        step("It asks how things stand", command("status", null, Map.of()), "completed", seen.mark());
        forbidden(session);
        var end = command("revoke_pairing", null, Map.of());
        var sent = remote.send(pairingId, end);
        expect(told("It ends the pairing", end, sent, seen.mark()), "completed");
    }

    private String makeSession() throws IOException, InterruptedException, DemoException, DeskException {
        var made = step(
                "The remote makes a session",
                command("create_session", null, Map.of("title", "From my phone")),
                "completed",
                seen.mark());
        return String.valueOf(Json.object(made.get("session")).get("id"));
    }

    private void prompt(String session) throws IOException, InterruptedException, DemoException, DeskException {
        var mark = seen.mark();
        var sent = prompting(session, "say: Your file is " + System.getProperty("user.home") + "/notes.txt, I think.");
        admitted("It prompts, and the answer streams back", sent, mark);
    }

    /** One command that needs leave, answered from remote under each of the three policies. */
    private void permission(String session) throws IOException, InterruptedException, DemoException, DeskException {
        var mark = seen.mark();
        var prompt = prompting(session, "bash: pwd && . ./.env && echo GITHUB_TOKEN=$GITHUB_TOKEN");
        var prompted = remote.send(pairingId, prompt);
        var asked = seen.await(mark, "permission.asked");
        tell("It prompts for something that needs leave", prompt, prompted, mark);
        var answer = command(
                "permission.respond",
                session,
                Map.of("permissionId", String.valueOf(asked.get("id")), "allowed", true));
        policy("remoteApprovals", "disabled");
        step("It allows that itself, with remote approvals off", answer, "blocked_by_policy", seen.mark());
        policy("remoteApprovals", "local_confirmation");
        step("Again, with the person to be asked", answer, "requires_local_confirmation", seen.mark());
        policy("remoteApprovals", "remote_allowed");
        var before = seen.mark();
        var allowed = remote.send(pairingId, answer);
        seen.await(before, "session.idle");
        expect(tell("Again, after the person allowed remote approvals", answer, allowed, before), "completed");
    }

    private void question(String session) throws IOException, InterruptedException, DemoException, DeskException {
        var mark = seen.mark();
        var proposed = replying(session, asked(session));
        step("The agent asks, and the remote proposes an answer", proposed, "requires_local_confirmation", mark);
        confirm();
        seen.await(mark, "session.idle");
        policy("remoteQuestions", "remote_allowed");
        var before = seen.mark();
        var answer = replying(session, asked(session));
        var sent = remote.send(pairingId, answer);
        seen.await(before, "session.idle");
        expect(tell("The agent asks again, and the remote answers", answer, sent, before), "completed");
        var second = asked(session);
        step(
                "The agent asks once more, and the remote declines",
                command("question.reject", session, Map.of("requestId", second)),
                "completed",
                seen.mark());
        seen.await(before, "question.rejected");
    }

    private static Map<String, Object> replying(String session, String request) {
        return command("question.reply", session, Map.of("requestId", request, "answers", List.of(List.of("Tea"))));
    }

    /** The person looks at what waits for them, and approves it. */
    private void confirm() throws DeskException {
        for (var proposal : Json.objects(desk.call("confirmations", Map.of()))) {
            if (!"question.reply".equals(proposal.get("kind"))) {
                continue;
            }
            desk.call("confirmations.approve", Map.of("id", String.valueOf(proposal.get("id"))));
            narrator.say("\n    The person approves what " + proposal.get("actorLabel") + " proposes: "
                    + Json.write(Json.object(proposal.get("answer"))));
        }
    }

    private String asked(String session) throws IOException, InterruptedException, DemoException {
        var mark = seen.mark();
        remote.ended(pairingId, remote.send(pairingId, prompting(session, "ask: Tea or coffee?|Tea|Coffee")));
        return String.valueOf(seen.await(mark, "question.asked").get("id"));
    }

    private void abort(String session) throws IOException, InterruptedException, DemoException, DeskException {
        var mark = seen.mark();
        remote.ended(pairingId, remote.send(pairingId, prompting(session, "slow: 60")));
        seen.await(mark, "message.part.delta");
        var before = seen.mark();
        var sent = remote.send(pairingId, command("abort", session, Map.of()));
        seen.await(before, "session.idle");
        expect(tell("It stops a long answer", command("abort", session, Map.of()), sent, mark), "completed");
    }

    private void forbidden(String session) throws IOException, InterruptedException, DemoException, DeskException {
        var cloud = new LinkedHashMap<>(prompting(session, "say: hello"));
        cloud.put("workspaceId", "cloud");
        step("Forbidden: another workspace", cloud, "blocked_by_policy", seen.mark());
        var other = String.valueOf(Json.object(step(
                                "It makes another session, which is fine",
                                command("create_session", null, Map.of("title", "Not for the phone")),
                                "completed",
                                seen.mark())
                        .get("session"))
                .get("id"));
        desk.call("update", Map.of("id", pairingId, "sessions", List.of(session)));
        narrator.say("\n    The person limits the pairing to the first session.");
        step(
                "Forbidden: a session outside the allowlist",
                prompting(other, "say: hello"),
                "blocked_by_policy",
                seen.mark());
        step("Forbidden: a command that nobody knows", command("shell", session, Map.of()), "failed", seen.mark());
    }

    private void policy(String field, String value) throws DeskException {
        desk.call("update", Map.of("id", pairingId, "policy", Map.of(field, value)));
        narrator.say("\n    The person sets " + field + " to " + value + ".");
    }

    private void admitted(String title, Map<String, Object> command, int mark)
            throws IOException, InterruptedException, DemoException, DeskException {
        var sent = remote.send(pairingId, command);
        seen.await(mark, "session.idle");
        expect(tell(title, command, sent, mark), "completed");
    }

    private Map<String, @Nullable Object> step(String title, Map<String, Object> command, String status, int mark)
            throws IOException, InterruptedException, DemoException, DeskException {
        return expect(tell(title, command, remote.send(pairingId, command), mark), status);
    }

    private static Map<String, @Nullable Object> expect(Map<String, @Nullable Object> result, String status)
            throws DemoException {
        if (!status.equals(result.get("status"))) {
            throw new DemoException("This should have ended as " + status + ", but: " + Json.write(result));
        }
        return result;
    }

    /** Waits for a command's end, and for the news of it, and tells the step. */
    private Map<String, @Nullable Object> tell(String title, Map<String, Object> command, String id, int mark)
            throws IOException, InterruptedException, DemoException, DeskException {
        seen.awaitEnd(mark, id);
        return told(title, command, id, mark);
    }

    private Map<String, @Nullable Object> told(String title, Map<String, Object> command, String id, int mark)
            throws IOException, InterruptedException, DemoException, DeskException {
        var result = Json.object(remote.ended(pairingId, id).get("result"));
        seen.note(result);
        narrator.step(title, described(command), decisions(id), result, seen.since(mark));
        return result;
    }

    /** What the Desktop's audit says of a command. */
    private List<String> decisions(String commandId) throws DeskException {
        var decisions = new ArrayList<String>();
        for (var entry : Json.objects(desk.call("audit", Map.of("pairing", pairingId, "limit", 50)))) {
            if (commandId.equals(entry.get("commandId"))) {
                decisions.add(String.valueOf(entry.get("action")).replace("command.", ""));
            }
        }
        return decisions;
    }

    private static Map<String, Object> prompting(String session, String text) {
        return command("prompt", session, Map.of("text", text));
    }

    private static Map<String, Object> command(String kind, @Nullable String session, Map<String, Object> payload) {
        var command = new LinkedHashMap<String, Object>();
        command.put("kind", kind);
        command.put("actorId", "ada");
        command.put("actorLabel", "Ada's phone");
        command.put("payload", payload);
        if (session != null) {
            command.put("sessionId", session);
        }
        return command;
    }

    private static String described(Map<String, Object> command) {
        var payload = Json.object(command.get("payload"));
        return command.get("kind")
                + (command.containsKey("workspaceId") ? " in workspace " + command.get("workspaceId") : "")
                + (payload.isEmpty() ? "" : " " + Json.write(payload));
    }
}
