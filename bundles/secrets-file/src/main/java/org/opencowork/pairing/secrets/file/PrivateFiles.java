package org.opencowork.pairing.secrets.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A directory that only this user can read, in which a file is either the old one or the new one, never a half. */
final class PrivateFiles {

    private final Path directory;

    PrivateFiles(Path directory) {
        this.directory = directory;
    }

    Path path(String name) {
        return directory.resolve(name);
    }

    /** Writes the file so that it is on disk, whole, when this returns. */
    void write(String name, byte[] content) throws IOException {
        makeDirectory();
        var draft = Files.createTempFile(directory, "draft-", ".tmp", attributes("rw-------"));
        try {
            writeThrough(draft, content);
            Files.move(draft, path(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
        flushDirectory();
    }

    /** Removes the file, if it is there, so that it does not come back. */
    void remove(String name) throws IOException {
        if (Files.deleteIfExists(path(name))) {
            flushDirectory();
        }
    }

    private void makeDirectory() throws IOException {
        Files.createDirectories(directory, attributes("rwx------"));
        if (posix()) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
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

    /** Makes the name as durable as the content; Windows knows no such thing, and needs none. */
    private void flushDirectory() throws IOException {
        if (posix()) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private FileAttribute<?>[] attributes(String mode) {
        return posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private boolean posix() {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
