package org.opencowork.pairing.itests.crash;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.itests.crash.PlainServer.Answer;
import org.opencowork.pairing.itests.crash.PlainServer.Request;
import org.opencowork.pairing.itests.crash.PlainServer.Way;
import org.opencowork.pairing.itests.crash.Weather.Trouble;

/** A broker written from the wire contract alone, in whatever weather. Thread-safe. */
final class Broker implements AutoCloseable {

    private static final String ROOT = "/api/desktop-pairing/";

    /** Short, so that what is lost in bad weather is soon sent again; long enough for the Desktop to take it on. */
    static final Duration LEASE = Duration.ofSeconds(6);

    /** Short, so that the Desktop soon tells how far it has come. */
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(1);

    private static final Duration DELAY = Duration.ofMillis(150);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How a broker decides what to deliver. */
    enum Kind {
        /** It delivers whatever has no result. */
        REDELIVERS,
        /** It forgets what the cursor has passed, result or not. */
        TRUSTS_THE_CURSOR
    }

    /** A command that was queued, and what came of it. */
    static final class Queued {
        final CommandKind kind;
        final long sequence;
        private Instant leasedUntil = Instant.MIN;
        private String leaseToken = "";
        private @Nullable JsonObject result;
        private boolean forgotten;

        private Queued(CommandKind kind, long sequence) {
            this.kind = kind;
            this.sequence = sequence;
        }

        String id() {
            return idOf(sequence);
        }

        /** Returns how it ended; empty if the broker never heard. */
        Optional<JsonObject> result() {
            return Optional.ofNullable(result);
        }
    }

    private final Kind kind;
    private final Random random;
    private final Map<String, Queued> commands = new LinkedHashMap<>();
    private final PlainServer server;
    private final Weather weather;
    private boolean calm;
    private long cursor;
    private boolean toldOfTheEnd;
    private String status = "";
    private int lives;
    private int leases;

    /** Opens a broker without commands; chance has this seed. */
    Broker(Kind kind, Weather weather, long seed) throws IOException {
        this.kind = kind;
        this.weather = weather;
        random = new Random(seed);
        server = new PlainServer(this::answer);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /** Names the command that has this sequence. */
    static String idOf(long sequence) {
        return "command-" + sequence;
    }

    /** Queues a command. */
    synchronized void queue(CommandKind what) {
        var queued = new Queued(what, commands.size() + 1);
        commands.put(queued.id(), queued);
        notifyAll();
    }

    /** Tells the broker that the Desktop has died: it holds no request of its any more, and no lease. */
    synchronized void desktopDied() {
        lives++;
        commands.values().forEach(queued -> queued.leasedUntil = Instant.MIN);
        notifyAll();
    }

    /** From now on nothing goes wrong, or as much as before; the clock stays as it is. */
    synchronized void calm(boolean on) {
        calm = on;
    }

    /** Waits until every command that was queued has ended, and fails if one never does. */
    synchronized void awaitResults() throws InterruptedException {
        await(() -> open().isEmpty(), () -> "Lost, for they never ended: " + open());
    }

    /** Waits until a heartbeat says that this is the pairing's status. */
    synchronized void awaitStatus(String wanted) throws InterruptedException {
        await(() -> status.equals(wanted), () -> "The heartbeats say " + status + ", not " + wanted);
    }

    /** Waits until the Desktop says that it has settled everything that was queued, and fails if it never does. */
    synchronized void awaitCursor() throws InterruptedException {
        await(() -> cursor >= commands.size(), () -> "The cursor stays at " + cursor + " of " + commands.size());
        if (cursor > commands.size()) {
            throw new AssertionError("The cursor is at " + cursor + ", beyond all " + commands.size() + " commands");
        }
    }

    private void await(BooleanSupplier what, Supplier<String> complaint) throws InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!what.getAsBoolean()) {
            if (deadline - System.nanoTime() < 0) {
                throw new AssertionError(complaint.get());
            }
            wait(LOOK_AGAIN.toMillis());
        }
    }

    /** Returns which commands have not ended. */
    synchronized List<String> open() {
        return commands.values().stream()
                .filter(queued -> !ended(queued))
                .map(queued -> queued.kind + " " + queued.id())
                .toList();
    }

    /** Returns everything that was queued. */
    synchronized List<Queued> commands() {
        return List.copyOf(commands.values());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** The end of a pairing has also ended if the Desktop itself has said farewell. */
    private boolean ended(Queued queued) {
        return queued.result != null || (queued.kind == CommandKind.REVOKE_PAIRING && toldOfTheEnd);
    }

    private Answer answer(Request request) throws InterruptedException {
        Trouble trouble;
        synchronized (this) {
            trouble = calm ? Trouble.NONE : weather.next(random);
        }
        return switch (trouble) {
            case BUSY -> new Answer(503, "", now(), Way.WHOLE);
            case RESET_UNHEARD -> new Answer(0, "", now(), Way.RESET);
            case ANSWER_DELAYED -> delayed(done(request, trouble, Way.WHOLE));
            case ANSWER_DROPPED -> done(request, trouble, Way.DROPPED);
            case ANSWER_RESET -> done(request, trouble, Way.RESET);
            case ANSWER_TRUNCATED -> done(request, trouble, Way.TRUNCATED);
            default -> done(request, trouble, Way.WHOLE);
        };
    }

    private synchronized Answer delayed(Answer answer) throws InterruptedException {
        pause(DELAY);
        return answer;
    }

    private synchronized Answer done(Request request, Trouble trouble, Way way) throws InterruptedException {
        if (trouble == Trouble.DELAY) {
            pause(DELAY);
        }
        var step = request.path().substring(ROOT.length());
        if (step.equals("commands/claim")) {
            return new Answer(200, claim(request, trouble).toString(), now(), way);
        }
        if (step.equals("heartbeat")) {
            passed(request.body().get("lastCommandSequence").getAsLong());
            status = request.body().get("status").getAsString();
            notifyAll();
        } else if (step.equals("revoke")) {
            toldOfTheEnd = true;
            notifyAll();
        } else if (step.startsWith("commands/")) {
            return new Answer(delivered(step.split("/", -1)[1], request.body()), "", now(), way);
        }
        return new Answer(204, "", now(), way);
    }

    private JsonObject claim(Request request, Trouble trouble) throws InterruptedException {
        var asked = request.body();
        passed(asked.get("afterSequence").getAsLong());
        var life = lives;
        var deadline = System.nanoTime() + wish(request).toNanos();
        while (due().isEmpty() && life == lives && deadline - System.nanoTime() > 0) {
            wait(LOOK_AGAIN.toMillis());
        }
        var due = life == lives ? due(trouble) : List.<Queued>of();
        var limit = Math.min(due.size(), asked.get("limit").getAsInt());
        var told = new ArrayList<JsonElement>();
        due.subList(0, limit).forEach(queued -> told.add(lease(queued)));
        muddle(told, trouble);
        var commandsNow = new JsonArray();
        told.forEach(commandsNow::add);
        var answer = new JsonObject();
        answer.add("commands", commandsNow);
        return answer;
    }

    private static Duration wish(Request request) {
        var prefer = request.headers().getOrDefault("prefer", "wait=0");
        var wish = Duration.ofSeconds(Long.parseLong(prefer.substring(prefer.indexOf('=') + 1)));
        return wish.compareTo(LONGEST_HOLD) < 0 ? wish : LONGEST_HOLD;
    }

    private List<Queued> due() {
        return due(Trouble.NONE);
    }

    /** With duplicates, also what was leased to the Desktop a moment ago. */
    private List<Queued> due(Trouble trouble) {
        return commands.values().stream()
                .filter(queued -> queued.result == null && !queued.forgotten)
                .filter(queued -> trouble == Trouble.DUPLICATES || queued.leasedUntil.isBefore(now()))
                .toList();
    }

    private void muddle(List<JsonElement> told, Trouble trouble) {
        switch (trouble) {
            case DUPLICATES -> told.addAll(List.copyOf(told));
            case DISORDER -> Collections.shuffle(told, random);
            case STRANGERS -> told.add(0, stranger());
            case EXPIRED -> {
                told.forEach(command -> expire(command.getAsJsonObject()));
                told.add(0, expired());
            }
            default -> {}
        }
    }

    /** The lease of a command has run out when it arrives, so that it is due again at once. */
    private void expire(JsonObject command) {
        var over = now().minusSeconds(1);
        command.getAsJsonObject("lease").addProperty("leaseExpiresAt", over.toString());
        var queued = commands.get(command.get("id").getAsString());
        if (queued != null) {
            queued.leasedUntil = over;
        }
    }

    /** A command for another pairing, under a lease that is good. */
    private JsonObject stranger() {
        var queued = new Queued(CommandKind.PROMPT, 1_000_000 + leases);
        var command = lease(queued);
        command.addProperty("pairingId", "another");
        return command;
    }

    /** A command that is only ever sent under a lease that has run out; above all others, so that none waits for it. */
    private JsonObject expired() {
        var queued = new Queued(CommandKind.PROMPT, 2_000_000 + leases);
        var command = lease(queued);
        expire(command);
        return command;
    }

    private JsonObject lease(Queued queued) {
        leases++;
        queued.leasedUntil = now().plus(LEASE);
        queued.leaseToken = "lease-" + leases;
        var lease = new JsonObject();
        lease.addProperty("leasedBy", "device");
        lease.addProperty("leaseToken", queued.leaseToken);
        lease.addProperty("leaseExpiresAt", queued.leasedUntil.toString());
        var command = new JsonObject();
        command.addProperty("id", queued.id());
        command.addProperty("kind", queued.kind.wire());
        command.addProperty("pairingId", Desktop.PAIRING);
        command.addProperty("workspaceId", "local");
        command.addProperty("actorId", "tester");
        command.addProperty("sequence", queued.sequence);
        command.addProperty("createdAt", now().toString());
        command.add("payload", new Gson().toJsonTree(payload(queued)));
        command.add("lease", lease);
        if (queued.kind.needsSession()) {
            command.addProperty("sessionId", TracedRuntime.sessionOf(queued.id()));
        }
        return command;
    }

    private static Map<String, ?> payload(Queued queued) {
        return switch (queued.kind) {
            case PROMPT -> Map.of("text", "Do it once.");
            case PERMISSION_RESPOND -> Map.of("permissionId", queued.id(), "allowed", true);
            case QUESTION_REPLY -> Map.of("requestId", queued.id(), "answers", List.of(List.of("Yes")));
            case QUESTION_REJECT -> Map.of("requestId", queued.id());
            default -> Map.of();
        };
    }

    private int delivered(String id, JsonObject body) {
        var queued = commands.get(id);
        if (queued == null) {
            return 204;
        }
        if (queued.forgotten) {
            return 404;
        }
        if (!queued.leaseToken.equals(body.get("leaseToken").getAsString())
                || (queued.result == null && queued.leasedUntil.isBefore(now()))) {
            return 409;
        }
        queued.result = body.getAsJsonObject("result");
        notifyAll();
        return 204;
    }

    private void passed(long sequence) {
        cursor = Math.max(cursor, sequence);
        if (kind == Kind.TRUSTS_THE_CURSOR) {
            commands.values().stream()
                    .filter(queued -> queued.sequence <= sequence)
                    .forEach(queued -> queued.forgotten = true);
        }
    }

    private void pause(Duration time) throws InterruptedException {
        var until = System.nanoTime() + time.toNanos();
        for (var left = time.toMillis(); left > 0; left = (until - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
    }

    private synchronized Instant now() {
        return Instant.now().plus(weather.clockOff());
    }
}
