package org.opencowork.pairing.launcher;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.ToNumberPolicy;
import com.google.gson.annotations.SerializedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A feature file of OSGi's Feature Service Specification, as far as it is needed to start one.
 *
 * <p>Gson reads it, as it reads everything else here: the reference implementation needs five more jars on the class
 * path for it. Each of our files is checked against that implementation where the features are built.
 */
final class Feature {

    private static final Gson GSON = new GsonBuilder()
            .setStrictness(Strictness.LENIENT)
            .setObjectToNumberStrategy(ToNumberPolicy.LONG_OR_DOUBLE)
            .create();

    /** A bundle, by its Maven coordinates. */
    record Entry(@Nullable String id) {}

    @SerializedName("bundles")
    private @Nullable List<Entry> entries;

    private @Nullable Map<String, @Nullable Object> variables;
    private @Nullable Map<String, Map<String, Object>> configurations;

    private Feature() {}

    /** Reads the file. */
    static Feature read(Path file) throws LaunchException {
        try (var reader = Files.newBufferedReader(file)) {
            var feature = GSON.fromJson(reader, Feature.class);
            if (feature == null || feature.entries == null) {
                throw new LaunchException("The feature file " + file + " names no bundles.");
            }
            return feature;
        } catch (IOException unreadable) {
            throw new LaunchException("Cannot read the feature file " + file + ".", unreadable);
        } catch (JsonParseException malformed) {
            throw new LaunchException("The feature file " + file + " is not well-formed JSON.", malformed);
        }
    }

    /** Returns the bundles in the order in which they start, each as {@code group:artifact:version}. */
    List<String> bundles() {
        return entries == null
                ? List.of()
                : entries.stream().map(entry -> String.valueOf(entry.id())).toList();
    }

    /** Returns the variables with their defaults; null for one that has to be given. */
    Map<String, @Nullable Object> variables() {
        return variables == null ? Map.of() : variables;
    }

    /** Returns the configurations by their pid, with variables still in them and types still in the names. */
    Map<String, Map<String, Object>> configurations() {
        return configurations == null ? Map.of() : configurations;
    }
}
