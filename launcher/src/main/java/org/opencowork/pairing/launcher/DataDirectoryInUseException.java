package org.opencowork.pairing.launcher;

import java.nio.file.Path;

/** Another process has locked the data directory. */
public final class DataDirectoryInUseException extends LaunchException {

    private static final long serialVersionUID = 1L;

    DataDirectoryInUseException(Path directory, String owner) {
        super("Another Desktop (pid " + owner + ") uses the data directory " + directory
                + ". Stop it first, or choose another one with --data-dir.");
    }
}
