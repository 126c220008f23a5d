package org.opencowork.pairing.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HappyEyeballsTest {

    private static final InetAddress FOUR = Calls.address("127.0.0.1");
    private static final InetAddress SIX = Calls.address("::1");

    @Test
    void takesIpv6WhereBothAnswer() throws IOException {
        try (var six = new ServerSocket(0, 50, SIX);
                var four = new ServerSocket(six.getLocalPort(), 50, FOUR)) {
            assertThat(HappyEyeballs.order(List.of(FOUR, SIX), four.getLocalPort()))
                    .containsExactly(at(SIX, four), at(FOUR, four));
        }
    }

    @Test
    void takesTheOtherFamilyWhereOneRefuses() throws IOException {
        try (var four = new ServerSocket(0, 50, FOUR)) {
            assertThat(HappyEyeballs.order(List.of(SIX, FOUR), four.getLocalPort()))
                    .containsExactly(at(FOUR, four), at(SIX, four));
        }
    }

    @Test
    void takesTheOtherFamilyWhereOneNeverAnswers() throws IOException {
        try (var six = new ServerSocket(0, 1, SIX);
                var four = new ServerSocket(six.getLocalPort(), 50, FOUR)) {
            var waiting = fill(six);
            assertThat(HappyEyeballs.order(List.of(SIX, FOUR), four.getLocalPort()))
                    .containsExactly(at(FOUR, four), at(SIX, four));
            for (var channel : waiting) {
                channel.close();
            }
        }
    }

    @Test
    void keepsAllAddressesWhereNothingAnswers() throws IOException {
        ServerSocket gone = new ServerSocket(0, 1, FOUR);
        gone.close();

        assertThat(HappyEyeballs.order(List.of(FOUR, SIX), gone.getLocalPort()))
                .containsExactly(at(SIX, gone), at(FOUR, gone));
    }

    @Test
    void triesNothingWhereThereIsNothingToChoose() {
        assertThat(HappyEyeballs.order(List.of(FOUR), 1)).containsExactly(new InetSocketAddress(FOUR, 1));
    }

    /** So many connections that nobody accepts that the system answers no more. */
    private static List<SocketChannel> fill(ServerSocket server) throws IOException {
        var waiting = new ArrayList<SocketChannel>();
        for (var i = 0; i < 8; i++) {
            var channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.connect(new InetSocketAddress(server.getInetAddress(), server.getLocalPort()));
            waiting.add(channel);
        }
        return waiting;
    }

    private static InetSocketAddress at(InetAddress address, ServerSocket server) {
        return new InetSocketAddress(address, server.getLocalPort());
    }
}
