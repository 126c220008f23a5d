package org.opencowork.pairing.httpclient5;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HttpClientBundleTest {

    private static final Path CLASSES = Path.of("target", "classes");

    @Test
    void exportsTheClientAndTheCore() throws IOException {
        assertThat(clauses("Export-Package"))
                .allMatch(clause -> clause.startsWith("org.apache.hc."))
                .anyMatch(clause -> clause.startsWith("org.apache.hc.client5.http.classic;"))
                .anyMatch(clause -> clause.startsWith("org.apache.hc.core5.http;"));
    }

    @Test
    void needsNothingButTheJdkLoggingAndItself() throws IOException {
        assertThat(clauses("Import-Package").filter(clause -> !clause.contains("resolution:=optional")))
                .allMatch(clause -> clause.matches("(java|javax|org\\.slf4j|org\\.apache\\.hc)\\..*")
                        || clause.equals("org.slf4j;version=\"[1.7,3)\""));
    }

    @Test
    void worksWithBothGenerationsOfSlf4j() throws IOException {
        assertThat(clauses("Import-Package")).contains("org.slf4j;version=\"[1.7,3)\"");
    }

    @Test
    void holdsThePublicSuffixListAndTheLicence() {
        assertThat(CLASSES.resolve("org/publicsuffix/list/effective_tld_names.dat"))
                .isNotEmptyFile();
        assertThat(CLASSES.resolve("META-INF/LICENSE")).isNotEmptyFile();
    }

    /** The header's clauses; a comma inside quotes does not end one. */
    private static Stream<String> clauses(String header) throws IOException {
        try (var in = Files.newInputStream(CLASSES.resolve("META-INF/MANIFEST.MF"))) {
            var value = new Manifest(in).getMainAttributes().getValue(header);
            return Arrays.stream(value.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
        }
    }
}
