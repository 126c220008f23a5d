package org.opencowork.pairing.shell;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A listening Unix-domain socket with mode 0600. */
final class ControlSocket implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);

    private final Path path;
    private final ServerSocketChannel channel;

    private ControlSocket(Path path, ServerSocketChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Opens the socket, in place of whatever was left at that path.
     *
     * <p>It is bound inside a directory that only this user can enter, and moved out once its mode is right, so that
     * there is no moment at which somebody else could connect.
     */
    static ControlSocket open(Path path) throws IOException {
        var nursery = path.resolveSibling(".ctl");
        var newborn = nursery.resolve("s");
        Files.deleteIfExists(newborn);
        Files.deleteIfExists(nursery);
        Files.createDirectory(
                nursery, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.bind(UnixDomainSocketAddress.of(newborn));
            Files.setPosixFilePermissions(newborn, PosixFilePermissions.fromString("rw-------"));
            Files.move(newborn, path, ATOMIC_MOVE);
            Files.delete(nursery);
        } catch (IOException unusable) {
            channel.close();
            throw unusable;
        }
        return new ControlSocket(path, channel);
    }

    SocketChannel accept() throws IOException {
        return channel.accept();
    }

    @Override
    public void close() {
        try {
            channel.close();
            Files.deleteIfExists(path);
        } catch (IOException left) {
            LOG.warn("Cannot remove the control socket; the next start replaces it", left);
        }
    }
}
