package org.opencowork.pairing.broker;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.locks.LockSupport;
import org.opencowork.pairing.broker.domain.BrokerLimits;

/** A real broker on a random port, by a clock of ours, with what a test needs to talk to it. */
final class TestBroker implements AutoCloseable {

    final TestClock clock = new TestClock();
    private final BrokerServer server;
    private final Http remote;

    private TestBroker(Path directory, BrokerLimits limits) throws IOException {
        server = BrokerServer.start(BrokerSettings.in(directory), clock, limits);
        remote = new Http(
                server.url(), Files.readString(directory.resolve("remote.key")).strip());
    }

    static TestBroker in(Path directory) {
        return in(directory, BrokerLimits.defaults());
    }

    static TestBroker in(Path directory, BrokerLimits limits) {
        try {
            return new TestBroker(directory, limits);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    BrokerServer server() {
        return server;
    }

    /** Returns once so many polls are held. */
    void awaitHeldPolls(int polls) {
        while (server.heldPolls() < polls) {
            LockSupport.parkNanos(100_000);
        }
    }

    /** Returns once no poll is held any more; one is let go just after its answer has left. */
    void awaitNoHeldPolls() {
        while (server.heldPolls() > 0) {
            LockSupport.parkNanos(100_000);
        }
    }

    /** The remote API, with its key. */
    Http remote() {
        return remote;
    }

    /** A Desktop that has this pairing's token, known to the broker or not. */
    TestDesktop desktop(String pairingId) {
        return new TestDesktop(server.url(), pairingId, "device-of-" + pairingId, token(pairingId));
    }

    TestDesktop pairedDesktop(String pairingId) {
        register(pairingId);
        return desktop(pairingId);
    }

    Reply register(String pairingId) {
        return remote.post("/api/remote/pairings", registration(pairingId));
    }

    Reply rotate(String pairingId, String tokenName) {
        return rotate(pairingId, tokenName, "");
    }

    Reply rotate(String pairingId, String tokenName, String furtherFields) {
        return remote.post(
                "/api/remote/pairings/" + pairingId + "/token",
                "{\"tokenSha256\":\"%s\"%s}".formatted(sha256(token(tokenName)), furtherFields));
    }

    static String registration(String pairingId) {
        return "{\"pairingId\":\"%s\",\"deviceId\":\"device-of-%s\",\"tokenSha256\":\"%s\"}"
                .formatted(pairingId, pairingId, sha256(token(pairingId)));
    }

    Reply enqueue(String pairingId, String commandId) {
        return remote.post(
                "/api/remote/pairings/" + pairingId + "/commands",
                "{\"id\":\"%s\",\"kind\":\"status\"}".formatted(commandId));
    }

    static String token(String pairingId) {
        return "ocp_token-of-" + pairingId;
    }

    @Override
    public void close() {
        server.close();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
