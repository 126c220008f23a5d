package org.opencowork.pairing.redaction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files beside the tests. */
final class Resources {

    private Resources() {}

    static Stream<String> lines(String name) {
        var resource = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return List.copyOf(reader.lines().toList()).stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
