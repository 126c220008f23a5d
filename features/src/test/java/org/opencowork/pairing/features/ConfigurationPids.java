package org.opencowork.pairing.features;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** The configurations that the components in bundles take. */
final class ConfigurationPids {

    private static final Pattern PID = Pattern.compile("configuration-pid=\"([^\"]+)\"");

    private ConfigurationPids() {}

    /** Returns those of the wanted ones that no component takes. */
    static Set<String> untaken(Set<String> wanted, List<Path> jars) {
        var untaken = new TreeSet<>(wanted);
        jars.forEach(jar -> untaken.removeAll(taken(jar)));
        return untaken;
    }

    private static Set<String> taken(Path jar) {
        var taken = new TreeSet<String>();
        try (var file = new JarFile(jar.toFile())) {
            for (var entry :
                    file.stream().filter(ConfigurationPids::isComponent).toList()) {
                var text = new String(file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                PID.matcher(text).results().forEach(found -> taken.add(found.group(1)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return taken;
    }

    private static boolean isComponent(JarEntry entry) {
        return entry.getName().startsWith("OSGI-INF/") && entry.getName().endsWith(".xml");
    }
}
