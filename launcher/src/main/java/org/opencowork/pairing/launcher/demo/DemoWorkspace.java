package org.opencowork.pairing.launcher.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.opencowork.pairing.launcher.demo.model.OpenCodeConfig;

/** The folders of one demo: a small project to work in, and where broker and Desktop keep their data. */
final class DemoWorkspace implements AutoCloseable {

    /** A made-up key in a file of the project; it must never be seen outside. */
    static final String PLANTED_SECRET = "ghp_" + "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8";

    private final Path root;

    private DemoWorkspace(Path root) {
        this.root = root;
    }

    /** Makes the folders, in the system's place for temporary files. */
    static DemoWorkspace make(int modelPort) throws IOException {
        var made = new DemoWorkspace(Files.createTempDirectory("pairing-demo-").toRealPath());
        Files.createDirectories(made.project().resolve("src"));
        Files.writeString(made.project().resolve("README.md"), "# A small project\n");
        Files.writeString(made.project().resolve("src/Main.java"), "class Main {}\n");
        Files.writeString(made.project().resolve(".env"), "GITHUB_TOKEN=" + PLANTED_SECRET + "\n");
        OpenCodeConfig.write(made.project(), modelPort);
        return made;
    }

    Path project() {
        return root.resolve("project");
    }

    Path data() {
        return root.resolve("data");
    }

    Path log(String name) {
        return root.resolve(name + ".log");
    }

    /** Removes everything. */
    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
