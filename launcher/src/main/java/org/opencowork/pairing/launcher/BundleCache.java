package org.opencowork.pairing.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the framework remembers of its bundles from one start to the next.
 *
 * <p>It refers to the jars where they are, so it is only good for the very same ones: after any change it starts anew.
 */
final class BundleCache {

    private final Path directory;
    private final Path record;

    BundleCache(Path dataDirectory) {
        directory = dataDirectory.resolve("cache");
        record = dataDirectory.resolve("cache.bundles");
    }

    Path directory() {
        return directory;
    }

    /** Tells whether the cache was made from jars with this fingerprint. */
    boolean isFor(String fingerprint) throws LaunchException {
        try {
            return Files.exists(record) && Files.readString(record).equals(fingerprint);
        } catch (IOException unreadable) {
            throw new LaunchException("Cannot read " + record + "; delete it and start again.", unreadable);
        }
    }

    /** Forgets what the cache was made from, so that a start that breaks off leaves nothing to trust. */
    void distrust() throws LaunchException {
        try {
            Files.deleteIfExists(record);
        } catch (IOException undeletable) {
            throw new LaunchException("Cannot delete " + record + ".", undeletable);
        }
    }

    /** Notes what the cache was made from. */
    void trust(String fingerprint) throws LaunchException {
        try {
            Files.writeString(record, fingerprint);
        } catch (IOException unwritable) {
            throw new LaunchException("Cannot write " + record + ".", unwritable);
        }
    }
}
