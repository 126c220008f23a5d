package org.opencowork.pairing.broker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.opencowork.pairing.tck.PairingStoreContract;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The contract's OpenAPI file and the examples beside it. */
final class OpenApi {

    private final Map<String, Object> document =
            map(new Load(LoadSettings.builder().build()).loadFromString(resource("openapi.yaml")));

    /** A body that the contract gives as an example, and what it is an example of. */
    record Example(String name, Schema schema, JsonObject body) {}

    /** One thing that a Desktop can ask. */
    record Operation(String path, Map<String, Object> definition) {

        @Override
        public String toString() {
            return definition.get("operationId").toString();
        }
    }

    List<Operation> operations() {
        return map(document.get("paths")).entrySet().stream()
                .map(path ->
                        new Operation(path.getKey(), map(map(path.getValue()).get("post"))))
                .toList();
    }

    Example request(Operation operation) {
        return examples(operation.definition().get("requestBody")).get(0);
    }

    /** All examples in requests and answers. */
    List<Example> examples() {
        var all = new ArrayList<Example>();
        for (var operation : operations()) {
            all.addAll(examples(operation.definition().get("requestBody")));
            map(operation.definition().get("responses")).values().forEach(response -> all.addAll(examples(response)));
        }
        return all;
    }

    /** Holds an answer against what the contract says of its status. */
    void check(Operation operation, Reply reply) {
        var responses = map(operation.definition().get("responses"));
        var response = responses.getOrDefault(String.valueOf(reply.status()), responses.get("default"));
        for (var content :
                map(resolved(response).getOrDefault("content", Map.of())).entrySet()) {
            assertThat(reply.header("Content-Type")).isEqualTo(content.getKey());
            schema(map(content.getValue()).get("schema")).check(operation.toString(), reply.json());
        }
    }

    Schema schema(Object definition) {
        return new Schema(this, resolved(definition));
    }

    private List<Example> examples(Object body) {
        var examples = new ArrayList<Example>();
        for (var content : map(resolved(body).getOrDefault("content", Map.of())).values()) {
            var schema = schema(map(content).get("schema"));
            for (var example :
                    map(map(content).getOrDefault("examples", Map.of())).values()) {
                var file = map(example).get("externalValue").toString();
                examples.add(new Example(
                        file, schema, JsonParser.parseString(resource(file)).getAsJsonObject()));
            }
        }
        return examples;
    }

    private Map<String, Object> resolved(Object definition) {
        var reference = map(definition).get("$ref");
        if (reference == null) {
            return map(definition);
        }
        var target = document;
        for (var step : reference.toString().substring("#/".length()).split("/", -1)) {
            target = map(target.get(step));
        }
        return resolved(target);
    }

    private static String resource(String name) {
        try (var stream = PairingStoreContract.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked") // What YAML calls a mapping, and the contract has texts as names.
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
