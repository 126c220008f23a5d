package org.opencowork.pairing.runtime.opencode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.runtime.Admission;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.runtime.Evidence;
import org.opencowork.pairing.api.runtime.Evidence.Finding;

/** Hands prompts to OpenCode and looks whether they arrived: its answer alone does not say so. */
final class Prompts {

    private static final Duration ADMISSION = Duration.ofSeconds(8);
    private static final Duration STILL_ON_ITS_WAY = Duration.ofSeconds(10);
    private static final String DATA = "data:";

    private final OpenCodeClient client;
    private final Sessions sessions;
    private final SessionErrors errors;

    Prompts(OpenCodeClient client, Sessions sessions, SessionErrors errors) {
        this.client = client;
        this.sessions = sessions;
        this.errors = errors;
    }

    /** Sends the prompt, unless OpenCode already has it, and returns once it has it. */
    Admission send(String commandId, String sessionId, Action.Prompt prompt, Deadline deadline)
            throws AgentRuntimeException {
        var body = body(new DerivedIds(commandId, sessionId), prompt);
        sessions.require(sessionId, deadline);
        var busy = sessions.busy(deadline).containsKey(sessionId);
        var message = messagePath(commandId, sessionId);
        if (!has(message, deadline)) {
            sendAndWait(sessionId, message, body, busy, deadline);
        }
        return busy ? Admission.QUEUED : Admission.STARTED;
    }

    /** Tells whether OpenCode has the prompt; waits for one that may still be on its way. */
    Evidence evidence(String commandId, String sessionId, Deadline deadline) throws AgentRuntimeException {
        if (sessions.find(sessionId, deadline).isEmpty()) {
            return Evidence.of(Finding.UNKNOWN);
        }
        var message = messagePath(commandId, sessionId);
        var patience = new Patience(STILL_ON_ITS_WAY, Duration.ofMillis(250));
        while (patience.oneMoreLook()) {
            if (has(message, deadline)) {
                return Evidence.of(Finding.HAPPENED);
            }
        }
        return Evidence.of(Thread.currentThread().isInterrupted() ? Finding.UNKNOWN : Finding.DID_NOT_HAPPEN);
    }

    private void sendAndWait(
            String sessionId, String message, Map<String, Object> body, boolean busy, Deadline deadline)
            throws AgentRuntimeException {
        try (var watch = errors.watch(sessionId)) {
            if (!client.post("/session/" + sessionId + "/prompt_async", body, deadline)
                    .found()) {
                throw Faults.notFound("OpenCode has no session " + sessionId + ".");
            }
            awaitAdmission(message, watch, busy, deadline);
        }
    }

    private void awaitAdmission(String message, SessionErrors.Watch watch, boolean busy, Deadline deadline)
            throws AgentRuntimeException {
        var patience = new Patience(ADMISSION, Duration.ofMillis(50));
        while (patience.oneMoreLook()) {
            var error = watch.error();
            if (arrived(message, deadline)) {
                return;
            }
            // While a turn is running, the error may be that turn's.
            if (error.isPresent() && !busy) {
                throw Faults.refused("OpenCode did not take the prompt: " + error.get());
            }
        }
        throw Faults.outcomeUnknown("OpenCode was handed the prompt but does not show it; look at the session.", null);
    }

    private boolean arrived(String message, Deadline deadline) throws AgentRuntimeException {
        try {
            return has(message, deadline);
        } catch (AgentRuntimeException e) {
            throw Faults.outcomeUnknown("OpenCode was handed the prompt and then fell silent.", e);
        }
    }

    private boolean has(String message, Deadline deadline) throws AgentRuntimeException {
        return client.get(message, deadline).found();
    }

    private static String messagePath(String commandId, String sessionId) {
        return "/session/" + sessionId + "/message/" + new DerivedIds(commandId, sessionId).message();
    }

    private static Map<String, Object> body(DerivedIds ids, Action.Prompt prompt) throws AgentRuntimeException {
        var body = new LinkedHashMap<String, Object>();
        body.put("messageID", ids.message());
        if (prompt.agent() != null) {
            body.put("agent", prompt.agent());
        }
        if (prompt.variant() != null) {
            body.put("variant", prompt.variant());
        }
        body.put("parts", parts(ids, prompt));
        return body;
    }

    private static List<Map<String, Object>> parts(DerivedIds ids, Action.Prompt prompt) throws AgentRuntimeException {
        var parts = new ArrayList<Map<String, Object>>();
        parts.add(Map.of("id", ids.part(0), "type", "text", "text", prompt.text()));
        for (var attachment : prompt.attachments()) {
            parts.add(file(ids.part(parts.size()), attachment));
        }
        return parts;
    }

    private static Map<String, Object> file(String id, Action.Attachment attachment) throws AgentRuntimeException {
        // OpenCode would read any other address, also local files, and tell their contents.
        if (!attachment.url().regionMatches(true, 0, DATA, 0, DATA.length())) {
            throw Faults.refused("An attachment must carry its content in a data: URL.");
        }
        var part = new LinkedHashMap<String, Object>();
        part.put("id", id);
        part.put("type", "file");
        part.put("mime", attachment.mime());
        part.put("url", attachment.url());
        if (attachment.filename() != null) {
            part.put("filename", attachment.filename());
        }
        return part;
    }
}
