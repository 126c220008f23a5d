package org.opencowork.pairing.urlsafety;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** A DNS server on a loopback port that says what it is told to say. */
final class DnsServer implements AutoCloseable {

    /** What a datagram holds on most networks; a longer answer is cut, and its TC bit set. */
    private static final int MOST_UDP_BYTES = 1_232;

    private final ServerSocket listener;
    private final DatagramSocket socket;
    private final Map<String, List<Record>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger wrongIds = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger askedByTcp = new AtomicInteger();
    private volatile boolean silent;
    private volatile boolean shuffling;
    private volatile long ttl = 3_600;
    private volatile int failWith = Rcode.NOERROR;

    DnsServer() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        socket = new DatagramSocket(listener.getLocalSocketAddress());
        begin(this::serve);
        begin(this::serveTcp);
    }

    private static void begin(Runnable task) {
        var thread = new Thread(task, "dns-server");
        thread.setDaemon(true);
        thread.start();
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /** Returns rules that ask nobody but this server. */
    DnsEgressRules rules() {
        var resolver = SystemResolver.over(List.of(new SimpleResolver(address())));
        return new DnsEgressRules(new DnsNameLookup(() -> resolver));
    }

    /** Answers a question for the name and type with the records, written as {@code name type data}. */
    void answer(String name, int type, String... records) {
        answers.put(name + ". " + type, Arrays.stream(records).map(this::parse).toList());
    }

    /** From now on gives at each question another part of what it knows, at least one record, in another order. */
    void shuffle() {
        shuffling = true;
    }

    /** Claims that the answers from now on may be kept for so many seconds. */
    void claimTtl(long seconds) {
        ttl = seconds;
    }

    void beSilent() {
        silent = true;
    }

    void failWith(int rcode) {
        failWith = rcode;
    }

    /** Puts a wrong id into so many answers. */
    void sendWrongIds(int times) {
        wrongIds.set(times);
    }

    int askedByTcp() {
        return askedByTcp.get();
    }

    int asked() {
        return asked.get();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        listener.close();
    }

    private void serve() {
        var packet = new DatagramPacket(new byte[4_096], 4_096);
        while (!socket.isClosed()) {
            try {
                packet.setLength(4_096);
                socket.receive(packet);
                asked.incrementAndGet();
                reply(packet);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void serveTcp() {
        while (!listener.isClosed()) {
            try {
                var connection = listener.accept();
                begin(() -> answerUntilItEnds(connection));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** Takes one question after the other, as a client may keep the connection (RFC 7766). */
    private void answerUntilItEnds(Socket connection) {
        try (connection) {
            var in = new DataInputStream(connection.getInputStream());
            var out = new DataOutputStream(connection.getOutputStream());
            for (var length = in.read(); length >= 0; length = in.read()) {
                askedByTcp.incrementAndGet();
                var question = in.readNBytes(length << 8 | in.readUnsignedByte());
                var bytes = replyTo(new Message(question)).toWire();
                out.writeShort(bytes.length);
                out.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void reply(DatagramPacket packet) throws IOException {
        if (silent) {
            return;
        }
        var reply = replyTo(new Message(Arrays.copyOf(packet.getData(), packet.getLength())));
        if (wrongIds.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            reply.getHeader().setID(reply.getHeader().getID() ^ 1);
        }
        var bytes = reply.toWire(MOST_UDP_BYTES);
        socket.send(new DatagramPacket(bytes, bytes.length, packet.getSocketAddress()));
    }

    private Message replyTo(Message query) throws TextParseException {
        var question = Objects.requireNonNull(query.getQuestion());
        var reply = new Message(query.getHeader().getID());
        reply.getHeader().setFlag(Flags.QR);
        reply.getHeader().setFlag(Flags.RA);
        reply.getHeader().setRcode(failWith);
        reply.addRecord(question, Section.QUESTION);
        var found = answers.getOrDefault(question.getName() + " " + question.getType(), List.of());
        (shuffling ? someOf(found) : found).forEach(answer -> reply.addRecord(answer, Section.ANSWER));
        if (found.isEmpty()) {
            reply.addRecord(soa(), Section.AUTHORITY);
        }
        return reply;
    }

    private static List<Record> someOf(List<Record> records) {
        var shuffled = new ArrayList<>(records);
        Collections.shuffle(shuffled);
        return shuffled.subList(
                0, ThreadLocalRandom.current().nextInt(Math.min(1, shuffled.size()), shuffled.size() + 1));
    }

    private static SOARecord soa() throws TextParseException {
        var zone = Name.fromString("example.com.");
        return new SOARecord(zone, DClass.IN, 60, zone, zone, 1, 60, 60, 60, 60);
    }

    private Record parse(String text) {
        try {
            var words = text.split(" ", 3);
            return Record.fromString(
                    Name.fromString(words[0] + "."), Type.value(words[1]), DClass.IN, ttl, words[2], Name.root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
