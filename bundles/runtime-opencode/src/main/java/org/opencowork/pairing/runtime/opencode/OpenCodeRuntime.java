package org.opencowork.pairing.runtime.opencode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.AgentSession;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.redaction.RedactionRule;
import org.opencowork.pairing.api.runtime.Admission;
import org.opencowork.pairing.api.runtime.AgentRuntime;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.api.runtime.Evidence;
import org.opencowork.pairing.api.runtime.Evidence.Finding;
import org.opencowork.pairing.api.runtime.Observation;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.api.runtime.RuntimeHealth;
import org.opencowork.pairing.api.runtime.RuntimeListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Runs commands on an OpenCode of this computer: one that it starts and looks after, or one that is already there. */
@Component(
        service = {AgentRuntime.class, RedactionRule.class},
        configurationPid = "org.opencowork.pairing.runtime.opencode",
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true)
@Designate(ocd = OpenCodeRuntime.Config.class)
public final class OpenCodeRuntime implements AgentRuntime, RedactionRule, AutoCloseable {

    /** What may be set. */
    @ObjectClassDefinition(name = "OpenCode")
    public @interface Config {
        @AttributeDefinition(
                description = "Address on loopback of an OpenCode that is already running; empty to start one. Its"
                        + " password comes from the environment variable OPENCODE_SERVER_PASSWORD.")
        String url() default "";

        @AttributeDefinition(description = "Directory to work in; empty for the running OpenCode's own")
        String workspace() default "";

        @AttributeDefinition(description = "OpenCode's program, as a path or a name on the search path")
        String binary() default "opencode";

        @AttributeDefinition(description = "Directory for an isolated OpenCode's settings and data")
        String stateDirectory() default "";

        @AttributeDefinition(
                description = "Keep an OpenCode that is started here away from the user's settings and data")
        boolean isolate() default false;
    }

    private static final Duration HEALTH = Duration.ofMillis(1900);
    private static final Duration CALL = Duration.ofSeconds(29);
    private static final Duration STREAMS = Duration.ofSeconds(2);
    private static final long OBSERVE_PATIENCE_MILLIS = 1000;

    private final OpenCodeServer server;
    private final RedactionRule passwordRule;
    private final OpenCodeClient client;
    private final Workspace workspace;
    private final Sessions sessions;
    private final Prompts prompts;
    private final PendingRequests pending;
    private final EventMapping mapping;
    private final EventStream own;
    private final Set<EventStream> streams = ConcurrentHashMap.newKeySet();

    /** Begins to work; an OpenCode that has to be started comes up in the background. */
    @Activate
    public OpenCodeRuntime(Config config) {
        this(OpenCodeSettings.of(config), System.getenv());
    }

    /** Begins to work outside OSGi; the environment is where the password of a running OpenCode is looked for. */
    public OpenCodeRuntime(OpenCodeSettings settings, Map<String, String> environment) {
        this(ServerChoice.of(settings, environment), settings.workspace());
    }

    OpenCodeRuntime(OpenCodeServer server, String workspace) {
        var directory = workspace.isEmpty() ? null : canonical(workspace);
        var errors = new SessionErrors();
        this.server = server;
        this.passwordRule = new OwnPasswordRule(server);
        this.client = new OpenCodeClient(server, directory);
        this.workspace = new Workspace(client, directory);
        var roots = new Roots(client);
        this.sessions = new Sessions(client, this.workspace, roots);
        this.prompts = new Prompts(client, sessions, errors);
        this.pending = new PendingRequests(client, sessions, roots);
        this.mapping = new EventMapping(this.workspace, roots);
        server.whenListening(() -> streams.forEach(EventStream::wake));
        own = follow(errors, 0);
    }

    /** Stops observing, and ends the OpenCode that was started here; blocks at most 15 s. */
    @Deactivate
    @Override
    public void close() {
        streams.forEach(EventStream::close);
        server.close();
        client.close();
    }

    /** Finds OpenCode's own password, which leaves in no text. */
    @Override
    public List<Span> find(CharSequence text) {
        return passwordRule.find(text);
    }

    @Override
    public boolean withinWords() {
        return passwordRule.withinWords();
    }

    @Override
    public RuntimeHealth health() {
        var deadline = Deadline.in(HEALTH);
        try {
            var answer = client.get("/global/health", deadline).object();
            var version = Tree.text(answer, "version").orElse("of an unknown version");
            var ready = Boolean.TRUE.equals(answer.get("healthy"));
            var summary = "OpenCode " + version + (ready ? "" : " says that it is not well.");
            return new RuntimeHealth(ready, summary, List.of(workspace.directory(deadline)));
        } catch (AgentRuntimeException e) {
            return new RuntimeHealth(false, String.valueOf(e.getMessage()), List.of());
        }
    }

    @Override
    public Optional<String> trouble() {
        if (server.endpoint().isEmpty()) {
            return Optional.of(server.trouble());
        }
        return own.isLive()
                ? Optional.empty()
                : Optional.of(
                        "OpenCode's events do not come in: see that it is running, and that its password is right.");
    }

    @Override
    public Optional<AgentSession> session(String sessionId) throws AgentRuntimeException {
        return sessions.find(sessionId, Deadline.in(CALL));
    }

    @Override
    public AgentSession createSession(String commandId, @Nullable String title) throws AgentRuntimeException {
        awaitStreams();
        return sessions.create(commandId, title, Deadline.in(CALL));
    }

    @Override
    public Admission prompt(String commandId, String sessionId, Action.Prompt prompt) throws AgentRuntimeException {
        awaitStreams();
        return prompts.send(commandId, sessionId, prompt, Deadline.in(CALL));
    }

    @Override
    public void abort(String sessionId) throws AgentRuntimeException {
        // OpenCode says yes to every id, so ask first.
        var deadline = Deadline.in(CALL);
        sessions.require(sessionId, deadline);
        client.post("/session/" + sessionId + "/abort", Map.of(), deadline);
    }

    @Override
    public List<PendingRequest> pending() throws AgentRuntimeException {
        return pending.list(Deadline.in(CALL));
    }

    /** {@inheritDoc} A refusal ends the turn, with whatever else it is waiting for: OpenCode takes it so. */
    @Override
    public void respondPermission(PendingRequest request, boolean allowed) throws AgentRuntimeException {
        pending.respond(request.id(), allowed, Deadline.in(CALL));
    }

    @Override
    public void replyQuestion(PendingRequest request, List<List<String>> answers) throws AgentRuntimeException {
        pending.reply(request.id(), answers, Deadline.in(CALL));
    }

    @Override
    public void rejectQuestion(PendingRequest request) throws AgentRuntimeException {
        pending.reject(request.id(), Deadline.in(CALL));
    }

    @Override
    public Evidence evidence(String commandId, @Nullable String sessionId, Action action) throws AgentRuntimeException {
        if (action instanceof Action.CreateSession) {
            return sessions.evidenceOfCreation(commandId, Deadline.in(CALL));
        }
        if (action instanceof Action.Prompt && sessionId != null) {
            return prompts.evidence(commandId, sessionId, Deadline.in(CALL));
        }
        if (action instanceof Action.Abort && sessionId != null) {
            return sessions.evidenceOfRest(sessionId, Deadline.in(CALL));
        }
        if (action instanceof Action.RespondPermission response) {
            return pending.evidenceOfAnswer(response.permissionId(), Deadline.in(CALL));
        }
        if (action instanceof Action.ReplyQuestion reply) {
            return pending.evidenceOfAnswer(reply.requestId(), Deadline.in(CALL));
        }
        if (action instanceof Action.RejectQuestion rejection) {
            return pending.evidenceOfAnswer(rejection.requestId(), Deadline.in(CALL));
        }
        return Evidence.of(Finding.UNKNOWN);
    }

    @Override
    public Observation observe(RuntimeListener listener) {
        var stream = follow(listener, server.endpoint().isPresent() ? OBSERVE_PATIENCE_MILLIS : 0);
        return () -> {
            streams.remove(stream);
            stream.close();
        };
    }

    /** What a command brings about just after a start shall not be missed by those who observe. */
    private void awaitStreams() {
        if (server.endpoint().isPresent()) {
            var deadline = Deadline.in(STREAMS);
            streams.forEach(stream -> stream.awaitLive(deadline));
        }
    }

    private EventStream follow(RuntimeListener listener, long patienceMillis) {
        var stream = new EventStream(client, mapping, listener);
        streams.add(stream);
        return stream.start(patienceMillis);
    }

    private static String canonical(String directory) {
        try {
            // OpenCode names directories by their real path.
            return Path.of(directory).toRealPath().toString();
        } catch (IOException missing) {
            return Path.of(directory).toAbsolutePath().normalize().toString();
        }
    }
}
