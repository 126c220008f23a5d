package org.opencowork.pairing.shared.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes directories and files that only this user can read, where the system knows such permissions. */
public final class PrivateFiles {

    private static final String DIRECTORY_MODE = "rwx------";
    private static final String FILE_MODE = "rw-------";

    private PrivateFiles() {}

    /** Makes the directory with its parents, or closes an existing one to others. */
    public static void makeDirectory(Path directory) throws IOException {
        Files.createDirectories(directory, attributes(directory, DIRECTORY_MODE));
        var mode = PosixFilePermissions.fromString(DIRECTORY_MODE);
        if (posix(directory) && !Files.getPosixFilePermissions(directory).equals(mode)) {
            Files.setPosixFilePermissions(directory, mode);
        }
    }

    /** Makes the file, empty, unless it is there already. */
    public static void makeFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, attributes(file, FILE_MODE));
        }
    }

    /**
     * Gives a file of the directory this content: at any moment it is either the old one or the new one, never a half,
     * and when this returns the new one is on disk.
     */
    public static void replace(Path directory, String name, byte[] content) throws IOException {
        var draft = Files.createTempFile(directory, "draft-", ".tmp", attributes(directory, FILE_MODE));
        try {
            writeThrough(draft, content);
            Files.move(
                    draft,
                    directory.resolve(name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        flush(directory);
    }

    /** Removes a file of the directory, if it is there, so that it does not come back. */
    public static void remove(Path directory, String name) throws IOException {
        if (Files.deleteIfExists(directory.resolve(name))) {
            flush(directory);
        }
    }

    /** Makes the names in the directory as durable as the files; Windows knows no such thing, and needs none. */
    public static void flush(Path directory) throws IOException {
        if (posix(directory)) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void writeThrough(Path file, byte[] content) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String mode) {
        return posix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
