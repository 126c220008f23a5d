package org.opencowork.pairing.itests.crash;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import org.opencowork.pairing.api.CommandKind;

/**
 * Begins lives in half the time that they would take: with an archive of loaded classes (JEP 350), the compiler that is
 * ready soonest, and without the logging and certificates that no test looks at.
 */
final class Birth {

    private static final String PACKAGE = Desktop.class.getPackageName().replace('.', '/');

    private final Path archive;
    private final String classPath;

    private Birth(Path directory) throws IOException, URISyntaxException {
        archive = directory.resolve("classes.jsa");
        classPath = jarOfThisPackage(directory.resolve("crash.jar")) + File.pathSeparator + jars();
    }

    /** Prepares in a directory, by one life that ends in peace. */
    static Birth prepare(Path directory) throws Exception {
        var birth = new Birth(directory);
        var home = Files.createDirectories(directory.resolve("rehearsal"));
        try (var broker = new Broker(Broker.Kind.REDELIVERS, Weather.CALM, 0)) {
            broker.queue(CommandKind.CREATE_SESSION);
            var life = birth.life("-XX:ArchiveClassesAtExit=" + birth.archive, home, broker.url(), 1, 1, Crash.NONE);
            broker.awaitResults();
            life.endInPeace();
        }
        return birth;
    }

    /** Begins the life of this number; all lives of a directory are the same Desktop's. */
    Life life(Path home, URI broker, int number, int most, Crash crash) throws IOException {
        return life("-XX:SharedArchiveFile=" + archive, home, broker, number, most, crash);
    }

    private Life life(String sharing, Path home, URI broker, int number, int most, Crash crash) throws IOException {
        return Life.begin(
                home,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        sharing,
                        "-Xlog:disable",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx64m",
                        "-Djavax.net.ssl.trustStore=NONE",
                        "-Dorg.sqlite.tmpdir=" + home,
                        "-cp",
                        classPath,
                        Desktop.class.getName(),
                        home.toString(),
                        broker.toString(),
                        Integer.toString(number),
                        Integer.toString(most),
                        crash.point() == null ? "" : crash.point().name(),
                        crash.commandId()));
    }

    /** Only jars can be archived, so the classes of this package go into one. */
    private static Path jarOfThisPackage(Path jar) throws IOException, URISyntaxException {
        var root = Path.of(Desktop.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.list(root.resolve(PACKAGE))) {
            for (var file : new ArrayList<>(files.toList())) {
                out.putNextEntry(new JarEntry(PACKAGE + "/" + file.getFileName()));
                Files.copy(file, out);
            }
        }
        return jar;
    }

    private static String jars() {
        var whole = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(whole.split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar") && !entry.contains("logback"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
