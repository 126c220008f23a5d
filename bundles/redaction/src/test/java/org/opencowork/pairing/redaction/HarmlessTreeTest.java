package org.opencowork.pairing.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stays of trees though its name or its place sounds as if it went. */
class HarmlessTreeTest {

    @Test
    void leavesCountsOfTokensAndOtherNamesThatOnlySoundSecret() {
        var tree = Map.of(
                "tokens",
                Map.of("input", 11L, "output", 7L, "cache", Map.of("read", 0L)),
                "tokenCount",
                3L,
                "max_tokens",
                9L,
                "author",
                "Ada",
                "sessionId",
                "ses_1",
                "hasToken",
                true);

        assertThat(Redactors.tree(tree)).isSameAs(tree);
    }

    @Test
    void leavesMeasuresAndVersionsOfWhatIsCalledLikeASecret() {
        var tree = Map.of("jwt_keys_loaded", 4L, "password_hash_seconds", 0.25, "secrets", 12L, "jsontoken", "^8.1.2");

        assertThat(Redactors.tree(tree)).isSameAs(tree);
    }

    @Test
    void looksIntoCommandsAndArgumentsThatAreObjects() {
        var command = Map.of("id", "cmd_1", "payload", Map.of("text", "hello"));
        var tree = Map.of("commands", List.of(command), "environment", "staging");
        var call = Map.of("name", "list_files", "arguments", Map.of("depth", 2L, "pattern", "docs/*.md"));
        var server = Map.of("command", "npx", "arguments", Map.of("depth", 2L));

        assertThat(Redactors.tree(tree)).isSameAs(tree);
        assertThat(Redactors.tree(call)).isSameAs(call);
        assertThat(((Map<?, ?>) Redactors.tree(server)).values()).allMatch("[local-mcp-detail-redacted]"::equals);
    }

    @Test
    void takesWhatAToolSaysOfAPlaceForNoFile() {
        var place = Map.of("uri", "src/x.js", "severity", 1L, "code", "no-var", "message", "Use let", "text", "var");
        var file = Map.of("uri", "src/x.js", "text", "var x = 1;");

        assertThat(Redactors.tree(place)).isSameAs(place);
        assertThat(Redactors.tree(file)).isEqualTo(Map.of("uri", "src/x.js", "text", "[artifact-body-redacted]"));
    }

    @Test
    void leavesWhatOnlySaysSomethingAboutASecret() {
        var tree = Map.of(
                "password", List.of("must be at least 12 characters", "is required"),
                "token", "expired",
                "apiKey", "<your-api-key>",
                "clientSecret", "Client secret",
                "secrets", List.of("NPM_TOKEN", "DB_PASSWORD"),
                "jsonwebtoken", Map.of("name", "jsonwebtoken", "severity", "high"),
                "bearerAuth", Map.of("type", "http", "scheme", "bearer"),
                "environment", Map.of("id", 7L, "name", "eu-west"),
                "probe", Map.of("path", "/ready", "port", 80L));

        assertThat(Redactors.tree(tree)).isSameAs(tree);
    }

    @Test
    void leavesWhatBecameOfAFile() {
        var tree = Map.of("files", Map.of("src/x.js", "modified"), "route", Map.of("path", "/api/v2/carts"));
        var file = Map.of("files", Map.of("src/x.js", "export default 1"));

        assertThat(Redactors.tree(tree)).isSameAs(tree);
        assertThat(Redactors.tree(file)).isEqualTo(Map.of("files", Map.of("src/x.js", "[artifact-body-redacted]")));
    }

    @Test
    void leavesTheSchemaAndTheLabelOfASecret() {
        var schema = Map.of("password", Map.of("type", "string", "minLength", 12L));
        var label = Map.of("password", "Forgot your password?");

        assertThat(Redactors.tree(schema)).isEqualTo(schema);
        assertThat(Redactors.tree(label)).isEqualTo(label);
    }

    @Test
    void leavesTokensOfLanguagesAndDesigns() {
        var language = Map.of("tokens", List.of(Map.of("type", "Identifier", "value", "password")));
        var design = Map.of("tokens", Map.of("color.primary", "#1b8d7f", "space", "0.25rem"));
        var secret = Map.of("tokens", List.of(Map.of("type", "api", "value", "tk4Xw9Qz7Lm2")));

        assertThat(Redactors.tree(language)).isEqualTo(language);
        assertThat(Redactors.tree(design)).isEqualTo(design);
        assertThat(Redactors.tree(secret).toString()).doesNotContain("tk4Xw9Qz7Lm2");
    }

    @Test
    void leavesWhatStandsBesideASecretInWhatHoldsIt() {
        var key = Map.of("UserName", "ci", "Status", "Active", "SecretAccessKey", "x", "Note", "y");

        assertThat(Redactors.tree(Map.of("AccessKey", key)))
                .isEqualTo(Map.of(
                        "AccessKey",
                        Map.of(
                                "UserName", "ci",
                                "Status", "Active",
                                "SecretAccessKey", "[secret-redacted]",
                                "Note", "[secret-redacted]")));
    }
}
