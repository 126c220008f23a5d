package org.opencowork.pairing.features;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** A feature of this module. */
record FeatureFile(JsonObject json) {

    static FeatureFile named(String name) throws IOException {
        var text = Files.readString(Path.of(name + ".json"));
        return new FeatureFile(JsonParser.parseString(text).getAsJsonObject());
    }

    /** The file names of its jars, with the versions that it pins. */
    List<String> jars() {
        return texts(
                json.getAsJsonArray("bundles"),
                entry -> fileName(entry.getAsJsonObject().get("id").getAsString()));
    }

    /** The services that whoever starts it can count on. */
    List<String> offers() {
        var extension = json.getAsJsonObject("extensions").getAsJsonObject("org.opencowork.pairing.offers");
        return texts(extension.getAsJsonArray("text"), JsonElement::getAsString);
    }

    /** The configurations that it makes. */
    Set<String> pids() {
        return json.getAsJsonObject("configurations").keySet();
    }

    private static String fileName(String id) {
        var coordinates = id.split(":", -1);
        return coordinates[1] + "-" + coordinates[2] + ".jar";
    }

    private static List<String> texts(JsonArray array, Function<JsonElement, String> text) {
        return StreamSupport.stream(array.spliterator(), false).map(text).toList();
    }
}
