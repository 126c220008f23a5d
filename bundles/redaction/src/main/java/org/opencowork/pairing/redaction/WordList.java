package org.opencowork.pairing.redaction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words written one after the other in a text block. */
final class WordList {

    private WordList() {}

    static Set<String> set(String words) {
        return Set.copyOf(list(words));
    }

    /** Returns the words of a file beside this class, without the lines that begin with a hash. */
    static List<String> resource(String name) {
        try (var in = Objects.requireNonNull(WordList.class.getResourceAsStream(name), name)) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            return list(lines.filter(line -> !line.startsWith("#")).collect(Collectors.joining(" ")));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<String> list(String words) {
        return List.of(words.trim().split("\\s+", -1));
    }
}
