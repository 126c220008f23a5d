package org.opencowork.pairing.itests.felix;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureBundle;
import org.osgi.service.feature.FeatureService;

/** A feature file of this project, as it stands; usable on the host and inside the framework. */
final class FeatureFile {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

    private final Feature feature;

    private FeatureFile(Feature feature) {
        this.feature = feature;
    }

    /** Reads the feature of that name, filled in for a Desktop or broker that keeps its data in the directory. */
    static FeatureFile read(String name, Path directory) throws IOException {
        return read(name, variables(directory));
    }

    /** Reads the feature of that name as above, and has it open its window. */
    static FeatureFile readWithWindow(String name, Path directory) throws IOException {
        var variables = new HashMap<>(variables(directory));
        variables.put("window", "true");
        return read(name, variables);
    }

    private static FeatureFile read(String name, Map<String, String> variables) throws IOException {
        var file = Path.of(System.getProperty("pairing.features"), name + ".json");
        var text = VARIABLE.matcher(Files.readString(file))
                .replaceAll(found -> variables.getOrDefault(found.group(1), ""));
        return new FeatureFile(service().readFeature(new StringReader(text)));
    }

    /** Reads the feature of that name for its bundles only. */
    static FeatureFile read(String name) throws IOException {
        return read(name, Path.of("unused"));
    }

    /** The jars of its bundles, in order, but for these artifacts. */
    Path[] bundlesBut(Set<String> artifacts) {
        return feature.getBundles().stream()
                .map(FeatureBundle::getID)
                .filter(id -> !artifacts.contains(id.getArtifactId()))
                .map(id -> Jars.named(id.getArtifactId(), id.getVersion()))
                .toArray(Path[]::new);
    }

    /** The PIDs that it configures. */
    Set<String> configured() {
        return feature.getConfigurations().keySet();
    }

    /** Applies its configurations, but for these PIDs. */
    void configureBut(Set<String> pids, ConfigurationAdmin admin) throws IOException {
        for (var configuration : feature.getConfigurations().values()) {
            if (!pids.contains(configuration.getPid())) {
                admin.getConfiguration(configuration.getPid(), "?")
                        .update(FrameworkUtil.asDictionary(configuration.getValues()));
            }
        }
    }

    /** Takes every configuration away again; components end soon after. */
    static void unconfigure(ConfigurationAdmin admin) throws IOException, InvalidSyntaxException {
        var configurations = admin.listConfigurations(null);
        if (configurations != null) {
            for (var configuration : configurations) {
                configuration.delete();
            }
        }
    }

    /** What the launcher puts in. */
    private static Map<String, String> variables(Path directory) {
        return Map.of(
                "dataDir", directory.toString(),
                "controlSocket", directory.resolve("control.sock").toString(),
                "port", "0",
                "connect", "true",
                "isolate", "false",
                "confirmationMinutes", "10",
                "auditKeepDays", "0",
                "window", "false");
    }

    /** Looked up by its own class loader: inside the framework, the host shows it to the tests. */
    private static FeatureService service() {
        var loader = FeatureService.class.getClassLoader();
        return ServiceLoader.load(FeatureService.class, loader).findFirst().orElseThrow();
    }
}
