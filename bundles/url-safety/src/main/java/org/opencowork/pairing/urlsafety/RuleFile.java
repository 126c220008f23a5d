package org.opencowork.pairing.urlsafety;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the tables of this bundle: four columns, the last of which may hold spaces. */
final class RuleFile {

    /** One line: what it is about, its class, where that is written, and its name. */
    record Row(String key, NetworkClass networkClass, String source, String name) {

        private static Row parse(String line) {
            var columns = line.split("\\s+", 4);
            return new Row(columns[0], NetworkClass.ofWord(columns[1]), columns[2], columns[3]);
        }

        String citation() {
            return name + ", " + source.replaceFirst("^RFC", "RFC ");
        }
    }

    private RuleFile() {}

    static List<Row> rows(String resource) {
        var stream = Objects.requireNonNull(RuleFile.class.getResourceAsStream(resource), resource);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
