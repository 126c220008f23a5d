package org.opencowork.pairing.launcher;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The configurations that a start asks for, and how they are brought about. */
final class Configurations {

    private final Map<String, Map<String, Object>> wanted;

    private Configurations(Map<String, Map<String, Object>> wanted) {
        this.wanted = wanted;
    }

    /** Returns those of the feature, filled in, but for the pids that shall stay without one. */
    static Configurations of(Feature feature, Variables variables, Set<String> without) throws LaunchException {
        var wanted = new HashMap<String, Map<String, Object>>();
        for (var written : feature.configurations().entrySet()) {
            if (!without.contains(written.getKey())) {
                wanted.put(written.getKey(), filled(written.getValue(), variables));
            }
        }
        return new Configurations(wanted);
    }

    private static Map<String, Object> filled(Map<String, Object> written, Variables variables) throws LaunchException {
        var properties = new HashMap<String, Object>();
        for (var entry : written.entrySet()) {
            var setting = Setting.of(entry, variables);
            properties.put(setting.name(), setting.value());
        }
        return properties;
    }

    /** Makes them so; what an earlier start left behind goes, and what is right already stays untouched. */
    void apply(BundleContext context) throws LaunchException {
        var reference = context.getServiceReference(ConfigurationAdmin.class);
        if (reference == null) {
            throw new LaunchException("The feature has no Configuration Admin, and so nothing can be configured.");
        }
        var admin = context.getService(reference);
        try {
            removeOthers(admin);
            for (var entry : wanted.entrySet()) {
                admin.getConfiguration(entry.getKey(), "?")
                        .updateIfDifferent(FrameworkUtil.asDictionary(entry.getValue()));
            }
        } catch (IOException unwritable) {
            throw new LaunchException(
                    "Cannot keep the configuration: the data directory cannot be written.", unwritable);
        } finally {
            context.ungetService(reference);
        }
    }

    private void removeOthers(ConfigurationAdmin admin) throws IOException {
        for (var configuration : existing(admin)) {
            if (!wanted.containsKey(configuration.getPid())) {
                configuration.delete();
            }
        }
    }

    private static Configuration[] existing(ConfigurationAdmin admin) throws IOException {
        try {
            var all = admin.listConfigurations(null);
            return all == null ? new Configuration[0] : all;
        } catch (InvalidSyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
