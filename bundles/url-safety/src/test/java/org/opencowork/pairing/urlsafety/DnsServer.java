package org.opencowork.pairing.urlsafety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** A DNS server on a loopback port that says what it is told to say. */
final class DnsServer implements AutoCloseable {

    private final DatagramSocket socket;
    private final Map<String, List<Record>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger wrongIds = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean silent;
    private volatile int failWith = Rcode.NOERROR;

    DnsServer() throws IOException {
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        var thread = new Thread(this::serve, "dns-server");
        thread.setDaemon(true);
        thread.start();
    }

    InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /** Answers a question for the name and type with the records, written as {@code name type data}. */
    void answer(String name, int type, String... records) {
        answers.put(
                name + ". " + type, Arrays.stream(records).map(DnsServer::parse).toList());
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

    int asked() {
        return asked.get();
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
                asked.incrementAndGet();
                reply(packet);
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
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
        var bytes = reply.toWire();
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
        found.forEach(answer -> reply.addRecord(answer, Section.ANSWER));
        if (found.isEmpty()) {
            reply.addRecord(soa(), Section.AUTHORITY);
        }
        return reply;
    }

    private static SOARecord soa() throws TextParseException {
        var zone = Name.fromString("example.com.");
        return new SOARecord(zone, DClass.IN, 60, zone, zone, 1, 60, 60, 60, 60);
    }

    private static Record parse(String text) {
        try {
            var words = text.split(" ", 3);
            return Record.fromString(
                    Name.fromString(words[0] + "."), Type.value(words[1]), DClass.IN, 3_600, words[2], Name.root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
