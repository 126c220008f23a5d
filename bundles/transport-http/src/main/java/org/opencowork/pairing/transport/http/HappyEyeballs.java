package org.opencowork.pairing.transport.http;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnsupportedAddressTypeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Finds out which of several addresses can be connected to soonest, so that a broken IPv6 or IPv4 costs a fraction of a
 * second and not a whole time-out (RFC 8305). Nothing is sent over the connections that it makes, and all are closed.
 */
final class HappyEyeballs {

    /** The Connection Attempt Delay of RFC 8305, section 8. */
    private static final long HEAD_START_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(3);

    private HappyEyeballs() {}

    /** Returns the same addresses, first the one that answered first; blocks up to 3 s if none does. */
    static List<InetSocketAddress> order(List<InetAddress> addresses, int port) {
        var ordered = interleaved(addresses).stream()
                .map(address -> new InetSocketAddress(address, port))
                .toList();
        if (addresses.stream().map(Object::getClass).distinct().count() < 2) {
            return ordered;
        }
        var moved = new ArrayList<InetSocketAddress>(ordered);
        quickest(ordered).ifPresent(winner -> {
            moved.remove(winner);
            moved.add(0, winner);
        });
        return moved;
    }

    /** IPv6 and IPv4 in turns, IPv6 first (RFC 8305, section 4), each family in its order. */
    private static List<InetAddress> interleaved(List<InetAddress> addresses) {
        var six = new ArrayList<InetAddress>();
        var four = new ArrayList<InetAddress>();
        addresses.forEach(address -> (address instanceof Inet6Address ? six : four).add(address));
        var mixed = new ArrayList<InetAddress>();
        for (var i = 0; i < Math.max(six.size(), four.size()); i++) {
            if (i < six.size()) {
                mixed.add(six.get(i));
            }
            if (i < four.size()) {
                mixed.add(four.get(i));
            }
        }
        return mixed;
    }

    private static Optional<InetSocketAddress> quickest(List<InetSocketAddress> addresses) {
        try (var race = new Race()) {
            return race.winner(addresses);
        } catch (IOException noRace) {
            return Optional.empty();
        }
    }

    /** Connections that are being made side by side, each after the one before had its head start or has failed. */
    private static final class Race implements AutoCloseable {

        private final Selector selector = Selector.open();
        private final List<SocketChannel> running = new ArrayList<>();

        Race() throws IOException {}

        Optional<InetSocketAddress> winner(List<InetSocketAddress> addresses) throws IOException {
            var end = System.nanoTime() + LIMIT_NANOS;
            for (var address : addresses) {
                if (startedAndConnected(address)) {
                    return Optional.of(address);
                }
                var winner = await(Math.min(end, System.nanoTime() + HEAD_START_NANOS));
                if (winner.isPresent()) {
                    return winner;
                }
            }
            return await(end);
        }

        /** A system without one of the families has no way to its addresses. */
        private boolean startedAndConnected(InetSocketAddress address) throws IOException {
            var channel = SocketChannel.open();
            running.add(channel);
            channel.configureBlocking(false);
            try {
                if (channel.connect(address)) {
                    return true;
                }
                channel.register(selector, SelectionKey.OP_CONNECT, address);
            } catch (IOException | UnsupportedAddressTypeException noRoute) {
                channel.close();
            }
            return false;
        }

        /** Waits until one is connected, none is left, or the time has come. */
        private Optional<InetSocketAddress> await(long end) throws IOException {
            for (var left = end - System.nanoTime();
                    left > 0 && !selector.keys().isEmpty(); ) {
                if (Thread.currentThread().isInterrupted()) {
                    return Optional.empty();
                }
                selector.select(Math.max(1, TimeUnit.NANOSECONDS.toMillis(left)));
                for (var ready : selector.selectedKeys()) {
                    if (connected(ready)) {
                        return Optional.of((InetSocketAddress) ready.attachment());
                    }
                }
                selector.selectedKeys().clear();
                selector.selectNow();
                left = end - System.nanoTime();
            }
            return Optional.empty();
        }

        private static boolean connected(SelectionKey ready) throws IOException {
            try {
                return ((SocketChannel) ready.channel()).finishConnect();
            } catch (IOException refused) {
                ready.channel().close();
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            for (var channel : running) {
                channel.close();
            }
            selector.close();
        }
    }
}
