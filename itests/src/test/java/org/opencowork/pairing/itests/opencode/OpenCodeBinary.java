package org.opencowork.pairing.itests.opencode;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** The real OpenCode: named by a property or the environment, else installed. */
public final class OpenCodeBinary {

    private OpenCodeBinary() {}

    /** Returns the path of its program; the first time that may take a download by npm. */
    public static String path() throws IOException {
        var named = Optional.ofNullable(System.getProperty("opencode.binary"))
                .or(() -> Optional.ofNullable(System.getenv("OPENCODE_BINARY")))
                .filter(path -> !path.isBlank());
        return named.isPresent() ? named.get() : install();
    }

    private static String install() throws IOException {
        var script = Path.of(System.getProperty("basedir", ""), "..", "launcher", "install-opencode");
        var process = new ProcessBuilder("/bin/sh", script.toAbsolutePath().toString())
                .redirectError(Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
