package org.opencowork.pairing.broker;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.opencowork.pairing.broker.domain.Broker;
import org.opencowork.pairing.broker.domain.BrokerLimits;
import org.opencowork.pairing.broker.http.HttpServer;
import org.opencowork.pairing.broker.sqlite.SqliteBrokerStore;

/** A running broker: listens when it is made, and lets go of everything when it is closed. */
public final class BrokerServer implements AutoCloseable {

    private static final int ANSWERING_THREADS = 2;

    private final ExecutorService answers;
    private final SqliteBrokerStore store;
    private final Broker broker;
    private final HttpServer http;

    private BrokerServer(ExecutorService answers, SqliteBrokerStore store, Broker broker, HttpServer http) {
        this.answers = answers;
        this.store = store;
        this.broker = broker;
        this.http = http;
    }

    /**
     * Starts a broker with the usual limits, by the system's clock.
     *
     * @throws IOException if the directory or the port cannot be used; the message says what to do
     */
    public static BrokerServer start(BrokerSettings settings) throws IOException {
        return start(settings, InstantSource.system(), BrokerLimits.defaults());
    }

    /**
     * Starts a broker.
     *
     * @param clock tells when leases run out, and the {@code Date} of each answer
     * @throws IOException if the directory or the port cannot be used; the message says what to do
     */
    public static BrokerServer start(BrokerSettings settings, InstantSource clock, BrokerLimits limits)
            throws IOException {
        PrivateFiles.createDirectory(settings.directory());
        var answers = Executors.newFixedThreadPool(ANSWERING_THREADS, work -> new Thread(work, "broker-answers"));
        SqliteBrokerStore store = null;
        try {
            store = SqliteBrokerStore.open(settings.directory(), answers, limits);
            return serve(settings, clock, limits, answers, store);
        } catch (IOException e) {
            if (store != null) {
                store.close();
            }
            answers.shutdown();
            throw e;
        }
    }

    /** The port that it listens on. */
    public int port() {
        return http.port();
    }

    /** The URL that a Desktop is paired with. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** How many polls are held now. */
    public int heldPolls() {
        return broker.heldPolls();
    }

    /** Lets held polls answer, finishes requests under way within 5 s, and closes the database. */
    @Override
    public void close() {
        broker.close();
        http.close();
        store.close();
        answers.shutdown();
    }

    private static BrokerServer serve(
            BrokerSettings settings,
            InstantSource clock,
            BrokerLimits limits,
            ExecutorService answers,
            SqliteBrokerStore store)
            throws IOException {
        var broker = new Broker(store, clock, limits);
        var key = RemoteKey.in(settings.directory());
        var http = HttpServer.start(broker, settings.port(), key, clock, limits);
        if (settings.portFile() != null) {
            PrivateFiles.write(settings.portFile(), http.port() + "\n");
        }
        return new BrokerServer(answers, store, broker, http);
    }
}
