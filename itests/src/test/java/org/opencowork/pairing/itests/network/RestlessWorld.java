package org.opencowork.pairing.itests.network;

import com.google.gson.Gson;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.transport.BrokerAccess;
import org.opencowork.pairing.api.transport.Cancellation;
import org.opencowork.pairing.api.transport.Heartbeat;
import org.opencowork.pairing.api.transport.TransportException;
import org.opencowork.pairing.itests.support.Settings;
import org.opencowork.pairing.transport.http.HttpBrokerTransport;
import org.opencowork.pairing.urlsafety.DnsEgressRules;

/**
 * A process in a network of its own, in which this computer has public addresses and inner ones: it sends requests with
 * a token to a broker whose name leads elsewhere at each question, and prints where the token arrived.
 */
final class RestlessWorld {

    static final List<String> GOOD = List.of("8.8.8.8", "1.1.1.1", "9.9.9.9", "2606:4700::1111", "2620:fe::fe");
    static final List<String> BAD = List.of(
            "10.0.0.1", "192.168.1.1", "100.64.0.1", "169.254.169.254", "172.16.0.1", "127.0.0.1", "fd00::1", "::1");

    private static final String TOKEN = "ocp_restless";
    private static final int IN_ORDER = 1_000;
    private static final int AT_ONCE = 1_000;

    private final RestlessDns dns;
    private final CountingListener listener;
    private final HttpBrokerTransport transport;
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private final List<String> strays = new ArrayList<>();

    private RestlessWorld(BrokerKeys keys) throws Exception {
        dns = new RestlessDns(GOOD, BAD);
        listener = new CountingListener(keys.identity(), TOKEN);
        var rules = new DnsEgressRules(
                Settings.of(DnsEgressRules.Config.class, Map.of("dnsServer", "127.0.0.1:" + dns.port())));
        transport = new HttpBrokerTransport(
                rules,
                Settings.of(
                        HttpBrokerTransport.Config.class,
                        Map.of("authorities", keys.certificate().toString())));
    }

    /** Takes the server's key and its certificate in PEM. */
    public static void main(String[] files) throws Exception {
        for (var address : GOOD) {
            ip(address);
        }
        for (var address : BAD) {
            ip(address);
        }
        var world = new RestlessWorld(new BrokerKeys(Path.of(files[0]), Path.of(files[1])));
        world.oneAfterTheOther();
        world.manyAtOnce();
        System.out.println(world.report());
        System.exit(0);
    }

    /** After each request it is known which answers of DNS it could have gone by. */
    private void oneAfterTheOther() throws Exception {
        for (var sent = 0; sent < IN_ORDER; sent++) {
            dns.saidSinceLastAsked();
            var before = taken.get();
            send();
            if (taken.get() > before && !dns.saidSinceLastAsked().contains(listener.last())) {
                strays.add(listener.last());
            }
        }
    }

    private void manyAtOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        var sending = new ArrayList<Callable<Object>>();
        for (var sent = 0; sent < AT_ONCE; sent++) {
            sending.add(Executors.callable(this::send));
        }
        threads.invokeAll(sending);
        threads.shutdown();
    }

    private void send() {
        try (var token = Secret.copyOf(TOKEN.toCharArray())) {
            var broker = URI.create("https://broker.example.com:" + listener.port());
            transport.heartbeat(
                    new BrokerAccess(broker, "p-1", "d-1", token, new Cancellation()),
                    new Heartbeat("paired_online", 0));
            taken.incrementAndGet();
        } catch (TransportException failure) {
            (failure.reason() == TransportException.Reason.ADDRESS_REFUSED ? refused : failed).incrementAndGet();
        }
    }

    private String report() {
        var report = new LinkedHashMap<String, Object>();
        report.put("taken", taken.get());
        report.put("refused", refused.get());
        report.put("failed", failed.get());
        report.put("strays", strays);
        report.put("tokens", new TreeMap<>(listener.tokens()));
        return new Gson().toJson(report);
    }

    private static void ip(String address) throws Exception {
        var mask = address.contains(":") ? "/128" : "/32";
        if (!address.equals("127.0.0.1") && !address.equals("::1")) {
            new ProcessBuilder("ip", "address", "add", address + mask, "dev", "lo")
                    .inheritIO()
                    .start()
                    .waitFor();
        }
    }
}
