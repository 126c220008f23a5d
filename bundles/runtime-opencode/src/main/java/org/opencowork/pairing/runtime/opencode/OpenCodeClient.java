package org.opencowork.pairing.runtime.opencode;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.shared.json.TreeJson;

/**
 * Sends requests to the OpenCode server and reads its answers.
 *
 * <p>Thread-safe. Every call ends within its deadline. A call that changes something and gets no answer fails with
 * {@code OUTCOME_UNKNOWN}, unless the connection was refused.
 */
final class OpenCodeClient implements AutoCloseable {

    private final OpenCodeServer server;
    private final @Nullable String directory;
    private final CloseableHttpClient http = HttpConnections.open();
    private final ScheduledExecutorService deadlines =
            Executors.newSingleThreadScheduledExecutor(OpenCodeClient::daemon);

    /** The directory is the one that every request is about; null for the server's own. */
    OpenCodeClient(OpenCodeServer server, @Nullable String directory) {
        this.server = server;
        this.directory = directory;
    }

    /** Asks for something and changes nothing. */
    Answer get(String path, Deadline deadline) throws AgentRuntimeException {
        var endpoint = endpoint();
        var request = new HttpGet(endpoint.uri().resolve(path));
        try {
            return send(request, endpoint, deadline);
        } catch (IOException e) {
            throw Faults.unavailable("OpenCode does not answer; is it still running?", e);
        }
    }

    /** Asks for a change. */
    Answer post(String path, Map<String, ?> body, Deadline deadline) throws AgentRuntimeException {
        var endpoint = endpoint();
        var request = new HttpPost(endpoint.uri().resolve(path));
        request.setEntity(new StringEntity(TreeJson.write(body), ContentType.APPLICATION_JSON));
        try {
            return send(request, endpoint, deadline);
        } catch (ConnectException | ConnectTimeoutException e) {
            throw Faults.unavailable("OpenCode does not take connections; is it still running?", e);
        } catch (IOException e) {
            throw Faults.outcomeUnknown("OpenCode was asked but did not answer; look at the session.", e);
        }
    }

    /** Makes the request for the event stream, which has no deadline but a time-out in seconds between two bytes. */
    HttpGet eventRequest(int silenceSeconds) throws AgentRuntimeException {
        var endpoint = endpoint();
        var request = new HttpGet(endpoint.uri().resolve("/global/event"));
        prepare(request, endpoint, Timeout.ofSeconds(silenceSeconds));
        return request;
    }

    /** Opens a request made before; the caller closes the response. */
    ClassicHttpResponse open(HttpGet request) throws IOException {
        return http.executeOpen(null, request, null);
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        http.close(CloseMode.IMMEDIATE);
    }

    private Answer send(HttpUriRequestBase request, Endpoint endpoint, Deadline deadline)
            throws IOException, AgentRuntimeException {
        var left = deadline.left();
        prepare(request, endpoint, Timeout.of(left));
        // The response time-out counts anew with each read, so it cannot bound the whole.
        var cancellation = deadlines.schedule(request::cancel, left.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return http.execute(request, Answer::read)
                    .orThrow(request.getMethod().equals("POST"));
        } finally {
            cancellation.cancel(false);
        }
    }

    private void prepare(HttpUriRequestBase request, Endpoint endpoint, Timeout silence) {
        request.setConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(Timeout.ofSeconds(2))
                .setResponseTimeout(silence)
                .setProtocolUpgradeEnabled(false)
                .build());
        var password = endpoint.password();
        if (password != null) {
            request.setHeader("authorization", password.authorization());
        }
        if (directory != null) {
            request.setHeader("x-opencode-directory", percentEncoded(directory));
        }
    }

    private Endpoint endpoint() throws AgentRuntimeException {
        return server.endpoint().orElseThrow(() -> Faults.unavailable(server.trouble(), null));
    }

    /** OpenCode decodes the header, which itself could not carry every name of a directory. */
    static String percentEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Thread daemon(Runnable task) {
        var thread = new Thread(task, "opencode-deadlines");
        thread.setDaemon(true);
        return thread;
    }
}
