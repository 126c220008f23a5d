package org.opencowork.pairing.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Where the control socket of a data directory is: in it, unless its path is too long for a socket.
 *
 * <p>The address of a Unix-domain socket holds about 100 bytes. Where that is too little, the socket goes to a short
 * private directory elsewhere, and {@code control.path} in the data directory says where.
 */
public final class ControlPlace {

    private static final int MOST_BYTES = 100;
    private static final String SOCKET = "control.sock";
    private static final String POINTER = "control.path";

    private ControlPlace() {}

    /** Returns where a client finds the socket; there need not be one. */
    public static Path find(Path dataDirectory) throws IOException {
        var pointer = dataDirectory.resolve(POINTER);
        return Files.exists(pointer)
                ? Path.of(Files.readString(pointer).strip())
                : dataDirectory.toAbsolutePath().resolve(SOCKET);
    }

    /** Returns where to open the socket, and writes it down if that is elsewhere; the data directory is locked. */
    static Path prepare(Path dataDirectory, Map<String, String> environment) throws IOException {
        var near = dataDirectory.toAbsolutePath().resolve(SOCKET);
        var pointer = dataDirectory.resolve(POINTER);
        if (fits(near)) {
            Files.deleteIfExists(pointer);
            return near;
        }
        var far = elsewhere(dataDirectory, environment).resolve(SOCKET);
        if (!fits(far)) {
            throw new IOException("no short enough place for the control socket; set XDG_RUNTIME_DIR to a short path");
        }
        Files.writeString(pointer, far.toString());
        return far;
    }

    private static boolean fits(Path socket) {
        return socket.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }

    private static Path elsewhere(Path dataDirectory, Map<String, String> environment) throws IOException {
        var base = Optional.ofNullable(environment.get("XDG_RUNTIME_DIR"))
                .filter(runtime -> !runtime.isBlank())
                .orElseGet(() -> System.getProperty("java.io.tmpdir"));
        var directory =
                Path.of(base, "pairing-" + hash(dataDirectory.toRealPath().toString()));
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        requirePrivate(directory, dataDirectory);
        return directory;
    }

    /** Somebody else may have put a directory of that name into a place that all users share. */
    private static void requirePrivate(Path directory, Path dataDirectory) throws IOException {
        var owner = Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS);
        var mode = Files.getPosixFilePermissions(directory, LinkOption.NOFOLLOW_LINKS);
        mode.removeAll(PosixFilePermissions.fromString("rwx------"));
        if (!owner.equals(Files.getOwner(dataDirectory)) || !mode.isEmpty()) {
            throw new IOException(directory + " belongs to somebody else or can be entered by others; remove it");
        }
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
