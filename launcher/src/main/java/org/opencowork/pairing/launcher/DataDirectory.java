package org.opencowork.pairing.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The directory that one Desktop at a time works in; locked from {@link #lock} until closed. */
final class DataDirectory implements AutoCloseable {

    private static final String PRIVATE = "rwx------";

    /** What a start writes is more than that. */
    private static final long LEAST_BYTES = 64 * 1024;

    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectory(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Makes the directory if need be, for this user only, and locks it. */
    static DataDirectory lock(Path directory) throws LaunchException {
        try {
            create(directory);
            var file = directory.resolve("lock");
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                var owner = owner(channel);
                channel.close();
                throw new DataDirectoryInUseException(directory, owner);
            }
            sign(channel);
            return new DataDirectory(channel, lock);
        } catch (IOException unusable) {
            throw new LaunchException(
                    "Cannot use the data directory " + directory + ": " + unusable
                            + ". Choose one that you can write with --data-dir.",
                    unusable);
        }
    }

    /** Makes a directory that only this user can enter; one that exists is left as it is. */
    static void create(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PRIVATE)));
        }
    }

    /** Returns a failure to start for the person to read: where the disk is full, it says so, and which. */
    static LaunchException explained(LaunchException failure, Path directory) {
        return isFull(directory)
                ? new LaunchException(
                        "The disk that holds " + directory + " is full: free some space and start again. "
                                + failure.getMessage(),
                        failure)
                : failure;
    }

    private static boolean isFull(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace() < LEAST_BYTES;
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static void sign(FileChannel channel) throws IOException {
        var pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(pid), 0);
    }

    private static String owner(FileChannel channel) throws IOException {
        var pid = ByteBuffer.allocate(20);
        channel.read(pid, 0);
        return new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII).strip();
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
