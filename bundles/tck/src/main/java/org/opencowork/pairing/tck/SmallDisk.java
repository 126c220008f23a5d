package org.opencowork.pairing.tck;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A file system of its own that is soon full, for tests of what keeps things on disk.
 *
 * <p>It is a Linux {@code tmpfs}, which only root may mount; where that cannot be done the test is aborted and says so.
 */
public final class SmallDisk implements AutoCloseable {

    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    /** Mounts a disk of this size at an empty directory. */
    public static SmallDisk mountedAt(Path directory, int kibibytes) {
        var mounted = run("mount", "-t", "tmpfs", "-o", "mode=0700,size=" + kibibytes + "k", "pairing", "" + directory);
        Assumptions.assumeTrue(mounted, "NOT TESTED: a small disk cannot be mounted here; it takes Linux and root");
        return new SmallDisk(directory);
    }

    /** Returns the directory at which it is mounted. */
    public Path directory() {
        return directory;
    }

    /** Lays a file there that leaves no byte free. */
    public Path fill() throws IOException {
        var ballast = directory.resolve("ballast");
        try (var out = Files.newOutputStream(ballast)) {
            for (var block = 4096; block > 0; ) {
                block = written(out, block) ? block : block / 2;
            }
        }
        return ballast;
    }

    /** Lets nobody write any more, or lets them again. */
    public void writable(boolean writable) {
        if (!run("mount", "-o", "remount," + (writable ? "rw" : "ro"), "" + directory)) {
            throw new IllegalStateException("the small disk cannot be remounted");
        }
    }

    @Override
    public void close() {
        if (!run("umount", "-l", "" + directory)) {
            throw new IllegalStateException("the small disk cannot be unmounted");
        }
    }

    private static boolean written(OutputStream out, int bytes) {
        try {
            out.write(new byte[bytes]);
            return true;
        } catch (IOException full) {
            return false;
        }
    }

    private static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(command).inheritIO().start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
