package org.opencowork.pairing.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.redaction.RedactionScope;

class TreeRedactionTest {

    private static final String TOKEN = "ghp_0123456789abcdefghijABCDEFGHIJ012345";

    @Test
    void redactsValuesAndNamesAtAnyDepth() {
        var tree = Map.of("a", List.of(Map.of("/home/ada/x.txt", "see /etc/hosts")));

        assertThat(Redactors.tree(tree)).isEqualTo(Map.of("a", List.of(Map.of("[local-path]", "see [local-path]"))));
    }

    @Test
    void keepsBothFieldsWhoseNamesBecomeTheSame() {
        var tree = Map.of("/home/ada/a", 1L, "/home/ada/b", 2L);

        assertThat(Redactors.tree(tree))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("[local-path]", "[local-path] 2")
                .containsValues(1L, 2L);
    }

    @Test
    void sharesWhatWasHarmless() {
        var harmless = Map.of("text", List.of("a", 1L, true));
        var tree = Map.of("kept", harmless, "path", "/home/ada/x");

        var redacted = (Map<?, ?>) Redactors.tree(tree);

        assertThat(redacted.get("kept")).isSameAs(harmless);
        assertThat(Redactors.tree(harmless)).isSameAs(harmless);
    }

    @Test
    void takesOutWhatASecretsNameStandsAbove() {
        var tree = Map.of("apiKey", "x", "X-Api-Key", "x", "client_secret", "x", "PASSWORD", 1234L, "accessToken", "x");

        assertThat(((Map<?, ?>) Redactors.tree(tree)).values()).allMatch("[secret-redacted]"::equals);
    }

    @Test
    void takesOutLocalToolDetailsUnlessPolicyShowsThem() {
        var tree = Map.of("mcp", Map.of("Command", "npx", "args", List.of("-y"), "env", Map.of("A", "b"), "pid", 7L));
        var shown = Redactors.fresh().redact(tree, Redactors.exposing("exposeLocalMcpDetails"));

        assertThat(((Map<?, ?>) ((Map<?, ?>) Redactors.tree(tree)).get("mcp")).values())
                .allMatch("[local-mcp-detail-redacted]"::equals);
        assertThat(shown.tree()).isSameAs(tree);
    }

    @Test
    void takesOutBodiesOfFilesUnlessPolicyShowsThem() {
        var tree = Map.of("filePath", "a.txt", "content", "body", "oldString", "a", "diff", "x");
        var shown = Redactors.fresh().redact(tree, Redactors.exposing("exposeArtifactBodies"));

        assertThat(Redactors.tree(tree))
                .isEqualTo(Map.of(
                        "filePath", "a.txt",
                        "content", "[artifact-body-redacted]",
                        "oldString", "[artifact-body-redacted]",
                        "diff", "[artifact-body-redacted]"));
        assertThat(shown.tree()).isSameAs(tree);
    }

    @Test
    void takesOutWhatAToolReadFromAFile() {
        var tree = Map.of("tool", "read", "state", Map.of("output", "body", "title", "a.txt"));

        assertThat(Redactors.tree(tree))
                .isEqualTo(Map.of(
                        "tool", "read", "state", Map.of("output", "[artifact-body-redacted]", "title", "a.txt")));
    }

    @Test
    void showsPathsButNoSecretsWhereOnlyPathsMayBeShown() {
        var redaction = Redactors.fresh()
                .redact(List.of("/home/ada/x", TOKEN, "file:///x/y"), Redactors.exposing("exposeLocalPaths"));

        assertThat(redaction.tree()).isEqualTo(List.of("/home/ada/x", "[secret-redacted]", "file:///x/y"));
    }

    @Test
    void countsWhatItTookOutByItsWord() {
        var redaction = Redactors.fresh().redact(List.of("/etc/x", "/etc/y and " + TOKEN), Redactors.SCOPE);

        assertThat(redaction.removed()).isEqualTo(Map.of("[local-path]", 2, "[secret-redacted]", 1));
    }

    @Test
    void stopsAtADepth() {
        Object tree = "deep";
        for (var i = 0; i < 10_000; i++) {
            tree = List.of(tree);
        }

        assertThat(Redactors.tree(tree).toString()).contains("[redacted-depth]").doesNotContain("deep\"");
    }

    @Test
    void boundsListsObjectsTextsAndNumbers() {
        var limits = new Limits(4, 3, 3, 20, 5);
        var redactor = new ScanningRedactor(List.of(), limits, () -> 0);
        var tree = new ArrayList<Object>(List.of("a".repeat(30), new BigDecimal("1234567"), 1L, 2L));

        assertThat(redactor.redact(tree, Redactors.SCOPE).tree())
                .isEqualTo(List.of("aaaaaaaa…[truncated]", "…[truncated]", "…[truncated]"));
    }

    @Test
    void cutsOnlyAfterRedactingAndNeverWithinAStandIn() {
        var redactor = new ScanningRedactor(List.of(), new Limits(4, 9, 9, 30, 9), () -> 0);

        assertThat(redactor.redact("x".repeat(14) + " " + TOKEN, Redactors.SCOPE)
                        .tree())
                .isEqualTo("x".repeat(14) + " …[truncated]");
    }

    @Test
    void takesOutTheValueOfAPairWhoseNameTells() {
        var tree = Map.of("name", "API_KEY", "value", "x");

        assertThat(Redactors.tree(tree)).isEqualTo(Map.of("name", "API_KEY", "value", "[secret-redacted]"));
        assertThat(Redactors.tree(Map.of("Key", "ApiKey", "Value", "x", "Type", "text")))
                .isEqualTo(Map.of("Key", "ApiKey", "Value", "[secret-redacted]", "Type", "text"));
        assertThat(Redactors.tree(Map.of("variable", "CLIENT_SECRET", "val", "x")))
                .isEqualTo(Map.of("variable", "CLIENT_SECRET", "val", "[secret-redacted]"));
    }

    @Test
    void takesOutTheItemBehindAnOptionOrANameThatTells() {
        assertThat(Redactors.tree(List.of("run", "--password", "x8", "--verbose")))
                .isEqualTo(List.of("run", "--password", "[secret-redacted]", "--verbose"));
        assertThat(Redactors.tree(List.of("Authorization", "Zq8xW2vT9k")))
                .isEqualTo(List.of("Authorization", "[secret-redacted]"));
        assertThat(Redactors.tree(List.of("username", "password", "email")))
                .isEqualTo(List.of("username", "password", "email"));
    }

    @Test
    void takesOutAKeyWhoseLinesAreItems() {
        var lines = List.of("-----BEGIN PRIVATE KEY-----", "MIIEvQIBADAN", "-----END PRIVATE KEY-----", "done");

        assertThat(Redactors.tree(lines))
                .isEqualTo(List.of("[secret-redacted]", "[secret-redacted]", "[secret-redacted]", "done"));
    }

    @Test
    void takesOutWhatACommandShowsOfAFile() {
        assertThat(output("cd src && cat App.java")).isEqualTo("[artifact-body-redacted]");
        assertThat(output("npm test | tail -5")).isEqualTo("class App {}");
    }

    private static Object output(String command) {
        var tree = Redactors.tree(Map.of("input", Map.of("command", command), "output", "class App {}"));
        return ((Map<?, ?>) tree).get("output");
    }

    @Test
    void knowsAWorkspaceByBothItsSpellingsOfMacOs() {
        var redactor = Redactors.fresh();
        var scope = new RedactionScope(Policy.DEFAULT, List.of("/var/folders/x1/demo"));

        assertThat(redactor.redact("see /private/var/folders/x1/demo/a.txt", scope)
                        .tree())
                .isEqualTo("see [workspace]/a.txt");
        assertThat(redactor.redact("see /var/folders/x1/demo/a.txt", scope).tree())
                .isEqualTo("see [workspace]/a.txt");
    }

    @Test
    void takesOutALoginBehindAnOptionOfOneLetterThoughPolicyShowsArguments() {
        var tree = Map.of("args", List.of("-y", "pkg", "-p", "hunter2x", "-u", "bob:hunter3y", "-p", "8080"));

        assertThat(Redactors.fresh()
                        .redact(tree, Redactors.exposing("exposeLocalMcpDetails"))
                        .tree())
                .isEqualTo(Map.of(
                        "args",
                        List.of("-y", "pkg", "-p", "[secret-redacted]", "-u", "[secret-redacted]", "-p", "8080")));
    }

    @Test
    void takesOutTheKeyOfCredentialsThatSayTheirType() {
        assertThat(Redactors.tree(Map.of("type", "api", "key", "swordfish")))
                .isEqualTo(Map.of("type", "api", "key", "[secret-redacted]"));
        assertThat(Redactors.tree(Map.of("type", "object", "key", "row")))
                .isEqualTo(Map.of("type", "object", "key", "row"));
    }

    @Test
    void takesOutThePartsOfADifferenceWhateverHoldsThem() {
        var tree = Map.of("hunks", List.of(Map.of("oldStart", 1L, "lines", List.of("-a", "+b"))));

        assertThat(Redactors.tree(tree))
                .isEqualTo(Map.of("hunks", List.of(Map.of("oldStart", 1L, "lines", "[artifact-body-redacted]"))));
    }

    @Test
    void takesOutWhatIsInTheColumnsOfSecretsAndLeavesTheOthers() {
        var described = Map.of(
                "columns",
                List.of("user", "password"),
                "rows",
                List.of(List.of("ann", "swordfish"), List.of("bob", "")));
        var headed = List.of(List.of("user", "api_key", "n"), List.of("ann", "swordfish", 1L));
        var pairs = List.of(List.of("Accept", "text/html"), List.of("Host", "example.com"));

        assertThat(((Map<?, ?>) Redactors.tree(described)).get("rows"))
                .isEqualTo(List.of(List.of("ann", "[secret-redacted]"), List.of("bob", "")));
        assertThat(Redactors.tree(headed))
                .isEqualTo(List.of(List.of("user", "api_key", "n"), List.of("ann", "[secret-redacted]", 1L)));
        assertThat(Redactors.tree(pairs)).isEqualTo(pairs);
    }
}
