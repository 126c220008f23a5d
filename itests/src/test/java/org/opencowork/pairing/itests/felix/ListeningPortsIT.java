package org.opencowork.pairing.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;

/** A Desktop has no listening port: nobody reaches it from outside, nor from another account on this computer. */
@EnabledOnOs(LINUX)
class ListeningPortsIT {

    @TempDir
    Path directory;

    @Test
    void aRunningDesktopListensOnlyOnItsControlSocket() throws Exception {
        try (var desktop = DesktopProcess.start(directory)) {
            var sockets = Sockets.of(desktop.pid());

            assertThat(sockets.tcpListeners()).isEmpty();
            assertThat(sockets.udpPorts()).isEmpty();
            assertThat(sockets.unixListeners())
                    .singleElement()
                    .asString()
                    .startsWith(directory.resolve("data").toString());
        }
    }

    @Test
    void aListenerWouldBeSeen() throws Exception {
        var loopback = InetAddress.getLoopbackAddress();
        try (var tcp = new ServerSocket(0, 1, loopback);
                var udp = new DatagramSocket(0, loopback)) {
            var sockets = Sockets.of(ProcessHandle.current().pid());

            assertThat(sockets.tcpListeners()).anyMatch(address -> address.endsWith(hex(tcp.getLocalPort())));
            assertThat(sockets.udpPorts()).anyMatch(address -> address.endsWith(hex(udp.getLocalPort())));
        }
    }

    private static String hex(int port) {
        return ":%04X".formatted(port);
    }
}
