package org.opencowork.pairing.itests.felix;

import java.io.File;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the jars of bundles on the class path of the tests.
 *
 * <p>Maven puts there what it has just built, so that nothing has to be installed first.
 */
final class Jars {

    private Jars() {}

    /** The jar of a bundle of ours, such as {@code core}. */
    static Path ours(String artifact) {
        return named(artifact, System.getProperty("pairing.version"));
    }

    /** The jar of that artifact in that version. */
    static Path named(String artifact, String version) {
        return find(artifact + "-" + version + ".jar", Pattern.quote(artifact + "-" + version + ".jar"));
    }

    /** The jar of another's artifact, in the version that the build uses. */
    static Path library(String artifact) {
        return find(artifact, Pattern.quote(artifact) + "-\\d[^-]*\\.jar");
    }

    private static Path find(String name, String fileName) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(jar -> jar.getFileName().toString().matches(fileName))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        name + " is not on the class path of the tests; add it to the dependencies of itests."));
    }
}
