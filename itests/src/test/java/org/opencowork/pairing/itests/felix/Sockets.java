package org.opencowork.pairing.itests.felix;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The sockets of a process, as Linux tells them in {@code /proc} (proc(5)). */
final class Sockets {

    private static final String TCP_LISTENS = "0A";
    private static final String UNIX_LISTENS = "00010000";

    private final Path process;

    private Sockets(Path process) {
        this.process = process;
    }

    static Sockets of(long pid) {
        return new Sockets(Path.of("/proc", Long.toString(pid)));
    }

    /** The addresses on which it takes TCP connections, in the kernel's hexadecimal form. */
    List<String> tcpListeners() throws IOException {
        return Stream.concat(own("tcp", 9).stream(), own("tcp6", 9).stream())
                .filter(columns -> columns[3].equals(TCP_LISTENS))
                .map(columns -> columns[1])
                .toList();
    }

    /** The addresses on which it takes datagrams. */
    List<String> udpPorts() throws IOException {
        return Stream.concat(own("udp", 9).stream(), own("udp6", 9).stream())
                .map(columns -> columns[1])
                .toList();
    }

    /** The files of the Unix-domain sockets on which it takes connections. */
    List<String> unixListeners() throws IOException {
        return own("unix", 6).stream()
                .filter(columns -> columns[3].equals(UNIX_LISTENS))
                .map(columns -> columns.length > 7 ? columns[7] : "without a file")
                .toList();
    }

    /** The kernel lists all sockets of the system: these are the rows whose inode the process has open. */
    private List<String[]> own(String kind, int inodeColumn) throws IOException {
        var inodes = inodes();
        try (var rows = Files.lines(process.resolve("net").resolve(kind))) {
            return rows.skip(1)
                    .map(row -> row.strip().split("\\s+"))
                    .filter(columns -> inodes.contains("socket:[" + columns[inodeColumn] + "]"))
                    .toList();
        }
    }

    private Set<String> inodes() throws IOException {
        try (var descriptors = Files.list(process.resolve("fd"))) {
            return descriptors.map(Sockets::target).collect(toSet());
        }
    }

    /** What the descriptor stands for; it may have been closed in the meantime. */
    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException closed) {
            return "closed";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
