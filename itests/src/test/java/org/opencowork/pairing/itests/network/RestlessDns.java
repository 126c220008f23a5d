package org.opencowork.pairing.itests.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A DNS server that says something else at each question: one address, several, good and bad ones together, behind an
 * alias, none at all; and claims each time that it holds for a day. It remembers what it has said.
 */
final class RestlessDns implements AutoCloseable {

    private static final long A_DAY = 86_400;

    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final Random random = new Random(42);
    private final List<String> good;
    private final List<String> bad;
    private final Set<String> said = ConcurrentHashMap.newKeySet();

    RestlessDns(List<String> good, List<String> bad) throws IOException {
        this.good = good;
        this.bad = bad;
        var thread = new Thread(this::serve, "restless-dns");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Forgets what was said, and returns it. */
    Set<String> saidSinceLastAsked() {
        var addresses = Set.copyOf(said);
        said.clear();
        return addresses;
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        var packet = new DatagramPacket(new byte[4_096], 4_096);
        while (!socket.isClosed()) {
            try {
                packet.setLength(4_096);
                socket.receive(packet);
                var bytes = reply(new Message(Arrays.copyOf(packet.getData(), packet.getLength())))
                        .toWire();
                socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private Message reply(Message query) throws IOException {
        var question = Objects.requireNonNull(query.getQuestion());
        var reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.addRecord(question, Section.QUESTION);
        var mood = random.nextInt(20);
        if (mood == 0) {
            reply.getHeader().setRcode(Rcode.NXDOMAIN);
            return reply;
        }
        var owner = question.getName();
        if (mood < 4) {
            var alias = Name.fromString("alias." + owner);
            reply.addRecord(new CNAMERecord(owner, DClass.IN, A_DAY, alias), Section.ANSWER);
            owner = alias;
        }
        for (var address : addresses(question.getType())) {
            said.add(InetAddress.getByName(address).getHostAddress());
            reply.addRecord(
                    Record.fromString(owner, question.getType(), DClass.IN, A_DAY, address, Name.root), Section.ANSWER);
        }
        return reply;
    }

    /** Mostly good ones alone, so that requests go through; else with a bad one somewhere among them, or it alone. */
    private List<String> addresses(int type) {
        var addresses = new ArrayList<String>();
        for (var count = random.nextInt(3); count >= 0; count--) {
            addresses.add(one(good, type));
        }
        var mood = random.nextInt(10);
        if (mood == 0) {
            addresses.clear();
        }
        if (mood < 2) {
            addresses.add(random.nextInt(addresses.size() + 1), one(bad, type));
        }
        return addresses;
    }

    private String one(List<String> addresses, int type) {
        var family = addresses.stream()
                .filter(address -> (type == Type.AAAA) == address.contains(":"))
                .toList();
        return family.get(random.nextInt(family.size()));
    }
}
