package org.opencowork.pairing.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each feature resolves with its own bundles alone, and does not without any one of those it needs. */
class FeaturesResolveTest {

    private static final Path BUNDLES = Path.of("target", "bundles");

    @TempDir
    Path work;

    @ParameterizedTest
    @ValueSource(strings = {"desktop", "desktop-headless", "broker", "redact", "check-url"})
    void everyBundleOfAFeatureIsBuiltInTheVersionThatItPins(String name) throws IOException {
        assertThat(jars(FeatureFile.named(name), jar -> true))
                .allSatisfy(jar -> assertThat(jar).isRegularFile());
    }

    @ParameterizedTest
    @ValueSource(strings = {"desktop", "desktop-headless", "broker", "redact", "check-url"})
    void aFeatureResolvesAndOffersWhatItPromises(String name) throws Exception {
        var feature = FeatureFile.named(name);

        assertThat(new Resolution(work).missing(jars(feature, jar -> true), feature.offers()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "desktop-headless, api",
        "desktop-headless, httpclient5",
        "desktop-headless, url-safety",
        "desktop-headless, transport-http",
        "desktop-headless, redaction",
        "desktop-headless, store-sqlite",
        "desktop-headless, audit-file",
        "desktop-headless, runtime-opencode",
        "desktop-headless, core",
        "desktop-headless, shell",
        "desktop-headless, gson",
        "desktop-headless, sqlite-jdbc",
        "desktop-headless, org.apache.felix.scr",
        "desktop-headless, org.apache.felix.configadmin",
        "desktop, org.apache.felix.gogo.runtime",
        "desktop, desktop-ui",
        "broker, broker",
        "broker, sqlite-jdbc",
        "broker, shell",
        "redact, redaction",
        "redact, shell",
        "check-url, url-safety",
        "check-url, dnsjava",
        "check-url, shell"
    })
    void aFeatureWithoutOneOfItsBundlesDoesNotResolve(String name, String forgotten) throws Exception {
        var feature = FeatureFile.named(name);
        var jars = jars(feature, jar -> !jar.matches(forgotten + "-\\d.*"));

        assertThat(jars).hasSize(feature.jars().size() - 1);
        assertThat(missing(feature, jars)).isNotEmpty();
    }

    /** Also a configuration that no component takes shows that a bundle is missing. */
    private String missing(FeatureFile feature, List<Path> jars) throws Exception {
        var untaken = ConfigurationPids.untaken(feature.pids(), jars);
        return untaken.isEmpty() ? new Resolution(work).missing(jars, feature.offers()) : "no component for " + untaken;
    }

    private static List<Path> jars(FeatureFile feature, Predicate<String> wanted) {
        return feature.jars().stream().filter(wanted).map(BUNDLES::resolve).toList();
    }
}
