package org.opencowork.pairing.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the jars of bundles are: side by side, or in the layout of a Maven repository. */
final class BundleDirectory {

    private final Path directory;

    BundleDirectory(Path directory) {
        this.directory = directory;
    }

    /** Returns the jars of the bundles, in the same order; all that are missing are named at once. */
    List<Path> jars(List<String> bundles) throws LaunchException {
        var jars = new ArrayList<Path>();
        var missing = new ArrayList<String>();
        for (var bundle : bundles) {
            var jar = jar(Coordinates.of(bundle));
            if (Files.isRegularFile(jar)) {
                jars.add(jar);
            } else {
                missing.add(bundle);
            }
        }
        if (!missing.isEmpty()) {
            throw new LaunchException("The feature names bundles that are not in " + directory + ": "
                    + String.join(", ", missing) + ". Build them, or put them there.");
        }
        return jars;
    }

    private Path jar(Coordinates coordinates) {
        var flat = directory.resolve(coordinates.fileName());
        return Files.exists(flat) ? flat : directory.resolve(coordinates.repositoryPath());
    }

    /** Returns a text that differs as soon as one of the jars does. */
    static String fingerprint(List<Path> jars) throws LaunchException {
        var lines = new ArrayList<String>();
        try {
            for (var jar : jars) {
                lines.add(jar + " " + Files.size(jar) + " "
                        + Files.getLastModifiedTime(jar).toMillis());
            }
        } catch (IOException unreadable) {
            throw new LaunchException("Cannot read the bundles.", unreadable);
        }
        return String.join("\n", lines);
    }
}
