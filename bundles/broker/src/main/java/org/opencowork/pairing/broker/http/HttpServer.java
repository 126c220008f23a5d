package org.opencowork.pairing.broker.http;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.opencowork.pairing.broker.domain.Broker;
import org.opencowork.pairing.broker.domain.BrokerLimits;
import org.opencowork.pairing.broker.domain.TokenDigest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves a broker on a port of the loopback address. */
public final class HttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);
    private static final String LOOPBACK = "127.0.0.1";
    private static final int MOST_THREADS = 32;
    private static final int WAITING_CONNECTIONS = 1_024;
    private static final Duration STOP_TIME = Duration.ofSeconds(5);

    private static final Duration STOP_IDLE_TIME = Duration.ofMillis(100);

    private final Server server;
    private final ServerConnector connector;

    private HttpServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Listens on a port.
     *
     * @param port 0 for any that is free
     * @throws IOException if the port is taken
     */
    public static HttpServer start(
            Broker broker, int port, TokenDigest remoteKey, InstantSource clock, BrokerLimits limits)
            throws IOException {
        var threads = new QueuedThreadPool(MOST_THREADS);
        threads.setName("broker-http");
        var server = new Server(threads);
        var connector = connector(server, port, limits);
        server.addConnector(connector);
        var endpoints = new ArrayList<>(Endpoints.desktop(broker, limits));
        endpoints.addAll(Endpoints.remote(broker, remoteKey, clock));
        server.setHandler(new GracefulHandler(new BrokerHandler(new Router(endpoints, limits.bodyBytes()), clock)));
        server.setStopTimeout(STOP_TIME.toMillis());
        start(server, port);
        return new HttpServer(server, connector);
    }

    /** The port that it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no more requests, and waits for those under way, at most 5 s. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            LOG.warn("The broker's HTTP server did not stop in good order", e);
        }
    }

    private static ServerConnector connector(Server server, int port, BrokerLimits limits) {
        var http = new HttpConfiguration();
        http.setSendServerVersion(false);
        // Paths are taken apart here before they are decoded, so an encoded slash in an id is harmless.
        http.setUriCompliance(UriCompliance.DEFAULT.with(
                "broker",
                UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
                UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                UriCompliance.Violation.AMBIGUOUS_PATH_SEGMENT,
                UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
        var connector = new ServerConnector(server, 1, 2, new HttpConnectionFactory(http));
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        connector.setAcceptQueueSize(WAITING_CONNECTIONS);
        // A held poll is silent for as long as it is held.
        connector.setIdleTimeout(limits.longestWait().plusSeconds(30).toMillis());
        // How long a connection that is kept open without a request may hold up the stop.
        connector.setShutdownIdleTimeout(STOP_IDLE_TIME.toMillis());
        return connector;
    }

    private static void start(Server server, int port) throws IOException {
        try {
            server.start();
        } catch (Exception e) {
            throw new IOException(
                    "The broker cannot listen on " + LOOPBACK + ":" + port
                            + "; stop what uses the port, or choose another.",
                    e);
        }
    }
}
