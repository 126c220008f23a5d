package org.opencowork.pairing.desktop.ui.window;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.shared.files.PrivateFiles;
import org.opencowork.pairing.shared.json.BrokenJsonException;
import org.opencowork.pairing.shared.json.TreeJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps how the person left the window in a small file of the data directory. Thread-safe; calls block on the disk. */
public final class HabitsFile {

    private static final Logger LOG = LoggerFactory.getLogger(HabitsFile.class);
    private static final String NAME = "window.json";
    private static final int MOST_BYTES = 4_096;
    private static final TreeJson.Limits FEW = new TreeJson.Limits(2, 20, 100, 20);

    private final @Nullable Path directory;
    private volatile @Nullable Habits latest;

    /** Takes the data directory; without one, nothing is kept. */
    public HabitsFile(@Nullable Path directory) {
        this.directory = directory;
    }

    /** Returns what was kept; whatever is missing, too large, or not to be read is as usual. */
    public Habits read(Habits usual) {
        if (directory == null) {
            return usual;
        }
        var file = directory.resolve(NAME);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return usual;
        }
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            return bytes.length > MOST_BYTES
                    ? usual
                    : Tree.object(TreeJson.read(bytes, FEW))
                            .map(tree -> Habits.of(tree, usual))
                            .orElse(usual);
        } catch (IOException | BrokenJsonException unreadable) {
            LOG.warn("The window opens as usual, as {} cannot be read: {}", file, unreadable.getMessage());
            return usual;
        }
    }

    /** Takes what the next {@link #write} keeps; returns at once. */
    public void take(Habits habits) {
        latest = habits;
    }

    /** Keeps what was taken last, whole or not at all. */
    public synchronized void write() {
        var habits = latest;
        if (directory == null || habits == null) {
            return;
        }
        try {
            PrivateFiles.makeDirectory(directory);
            PrivateFiles.replace(
                    directory, NAME, TreeJson.write(habits.toTree()).getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            LOG.warn("How the window looks is not kept: {}", unwritable.getMessage());
        }
    }
}
