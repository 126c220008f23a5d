package org.opencowork.pairing.audit.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes directories and files that only this user can read, where the system knows such permissions. */
final class PrivateDirectory {

    private static final String DIRECTORY_MODE = "rwx------";
    private static final String FILE_MODE = "rw-------";

    private PrivateDirectory() {}

    /** Makes the directory with its parents, or closes an existing one to others. */
    static void make(Path directory) throws IOException {
        if (!posix(directory)) {
            Files.createDirectories(directory);
            return;
        }
        var mode = PosixFilePermissions.fromString(DIRECTORY_MODE);
        Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(mode));
        if (!Files.getPosixFilePermissions(directory).equals(mode)) {
            Files.setPosixFilePermissions(directory, mode);
        }
    }

    /** Makes the file, empty, unless it is there already. */
    static void makeFile(Path file) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        if (posix(file)) {
            var mode = PosixFilePermissions.fromString(FILE_MODE);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(mode));
        } else {
            Files.createFile(file);
        }
    }

    /** Makes the names in the directory as durable as the files; Windows knows no such thing, and needs none. */
    static void flush(Path directory) throws IOException {
        if (posix(directory)) {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
