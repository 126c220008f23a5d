package org.opencowork.pairing.launcher.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.launcher.control.ScriptedDesktop;

@Timeout(60)
class CommandLineTest {

    private static final String PAIRING = """
            {"id":"p-1","label":"Ph\\u001bone","status":"paired_online","brokerUrl":"https://broker.example.org/",\
            "lastHeartbeatAt":null,"deviceId":"d-1","token":"ocp_once","error":null,"policy":{"allowRemotePrompts":true},\
            "facts":{"processAlive":true,"brokerProvedAt":null,"canExecute":false,"cannotExecuteBecause":"No \\u001bdisk."}}""";

    @TempDir
    Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "lst",
                "list --jsn",
                "list extra",
                "show",
                "create --label L",
                "create --label L --broker-url U --policy novalue",
                "audit --limit many",
                "audit export --format csv",
                "redact events.jsonl",
                "redact --policy novalue",
                "check-url",
                "check-url --dns-server 127.0.0.1:53 https://broker.example.com",
                "check-url --resolve --dns-server a:b:c https://broker.example.com",
                "check-url --resolve --dns-server 127.0.0.1:65536 https://broker.example.com",
                "check-url --resolve --dns-server 127.0.0.256:53 https://broker.example.com",
                "run --dns 127.0.0.1:99999",
                "sync p-1 --dns [::1",
                "doctor --dns :53",
                "run --opencode-url http://127.0.0.1:1 --workspace .",
                "list --secret-store wallet"
            })
    void callsWrongUsageWrong(String line) {
        assertThat(pairing(line)).isEqualTo(64);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Try: pairing").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({"lst, list", "list --jsn, --json", "list --data-dri x, --data-dir", "creat, create"})
    void suggestsWhatWasMeant(String line, String meant) {
        pairing(line);

        assertThat(err.toString()).contains("did you mean " + meant + "?");
    }

    @Test
    void complainsInJsonWhereJsonIsAskedFor() {
        pairing("list --jsn --json");

        assertThat(err.toString())
                .startsWith("{\"error\":{")
                .contains("\"reason\":\"invalid\"", "did you mean --json?");
    }

    @Test
    void saysInJsonWhatTheDesktopRefused() throws IOException {
        try (var desktop = desktop("{\"error\":{\"reason\":\"refused\",\"message\":\"No.\"}}\n")) {
            assertThat(pairing("show p-1 --json")).isEqualTo(2);
            assertThat(desktop.requests()).hasSize(1);
        }
        assertThat(err.toString()).startsWith("{\"error\":{").contains("\"reason\":\"refused\"", "\"message\":\"No.\"");
    }

    @Test
    void teachesWithExamples() {
        assertThat(pairing("--help")).isZero();
        assertThat(out.toString()).contains("pairing demo", "pairing create --label Phone", "Exit status:");
    }

    @Test
    void printsATableForPeople() throws IOException {
        try (var desktop = desktop("{\"result\":[" + PAIRING + "]}\n")) {
            assertThat(pairing("list")).isZero();
            assertThat(desktop.requests()).hasSize(1);
        }
        assertThat(out.toString().lines())
                .containsExactly(
                        "ID   LABEL   STATUS         BROKER                       LAST HEARTBEAT  CAN EXECUTE",
                        "p-1  Ph?one  paired_online  https://broker.example.org/  -               no");
    }

    @Test
    void saysInWordsWhatIsKnownOfAPairing() throws IOException {
        try (var desktop = desktop("{\"result\":" + PAIRING + "}\n")) {
            assertThat(pairing("show p-1")).isZero();
            assertThat(desktop.requests()).hasSize(1);
        }
        assertThat(out.toString().lines())
                .startsWith(
                        "The Desktop is running.",
                        "The broker has never answered.",
                        "Commands cannot be carried out: No ?disk.",
                        "")
                .contains("label                Ph?one");
    }

    @Test
    void printsNothingButJsonWhereJsonIsAskedFor() throws IOException {
        try (var desktop = desktop("{\"result\":[" + PAIRING + "]}\n")) {
            assertThat(pairing("list --json")).isZero();
            assertThat(desktop.requests()).hasSize(1);
        }
        assertThat(out.toString()).startsWith("[{\"id\":\"p-1\"").endsWith("}]" + System.lineSeparator());
    }

    @Test
    void showsANewTokenWithWhereToEnterIt() throws IOException {
        try (var desktop = desktop("{\"result\":" + PAIRING + "}\n")) {
            assertThat(pairing("create --label Phone --broker-url https://broker.example.org --session s1 --session s2"
                            + " --policy remoteApprovals=disabled --policy allowRemoteAbort=false --device-name Desk"))
                    .isZero();
            assertThat(desktop.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request)
                            .contains(
                                    "\"label\":\"Phone\"",
                                    "\"enable\":false",
                                    "\"deviceName\":\"Desk\"",
                                    "\"sessions\":[\"s1\",\"s2\"]",
                                    "\"policy\":{\"remoteApprovals\":\"disabled\",\"allowRemoteAbort\":\"false\"}"));
        }
        assertThat(out.toString()).contains("ocp_once", "never shown again", "pairing connect p-1");
    }

    @Test
    void changesNothingThatIsNotNamed() throws IOException {
        try (var desktop = desktop("{\"result\":" + PAIRING + "}\n")) {
            assertThat(pairing("update p-1 --all-sessions")).isZero();
            assertThat(desktop.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request)
                            .contains("\"id\":\"p-1\"", "\"allSessions\":true")
                            .doesNotContain("label", "brokerUrl", "policy", "\"sessions\""));
        }
    }

    @Test
    void sendsHowLongThingsHoldAndHowManyCommandsAreTaken() throws IOException {
        try (var desktop = desktop("{\"result\":" + PAIRING + "}\n")) {
            assertThat(pairing("update p-1 --for 2h --expires never --limit prompt=60 --limit abort=5"))
                    .isZero();
            assertThat(desktop.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request)
                            .contains(
                                    "\"remoteAllowedFor\":\"2h\"",
                                    "\"expires\":\"never\"",
                                    "\"limits\":{\"prompt\":\"60\",\"abort\":\"5\"}"));
        }
    }

    @Test
    void showsARotatedTokenOnce() throws IOException {
        try (var desktop = desktop("{\"result\":" + PAIRING + "}\n")) {
            assertThat(pairing("rotate-token p-1")).isZero();
            assertThat(desktop.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request).contains("rotate-token", "p-1"));
        }
        assertThat(out.toString()).contains("ocp_once", "never shown again");
    }

    @Test
    void explainsUnderHeadings() throws IOException {
        var answer = "{\"result\":{\"label\":\"Phone\",\"now\":\"It is on.\",\"reaches\":\"All.\","
                + "\"mayByItself\":[\"prompt\"],\"mayNot\":[],\"ends\":\"Never.\"}}\n";
        try (var desktop = desktop(answer)) {
            assertThat(pairing("show p-1 --explain")).isZero();
            assertThat(desktop.requests())
                    .singleElement()
                    .satisfies(request -> assertThat(request).contains("explain"));
        }
        assertThat(out.toString().lines())
                .containsExactly("\"Phone\": It is on.", "Reaches: All.", "By itself it may", "  - prompt", "Never.");
    }

    @ParameterizedTest
    @CsvSource({"not_found, 1", "unavailable, 1", "refused, 2", "invalid, 64"})
    void endsWithTheStatusOfWhatTheDesktopSays(String reason, int status) throws IOException {
        var answer = "{\"error\":{\"reason\":\"" + reason + "\",\"message\":\"Do this instead.\"}}\n";
        try (var desktop = desktop(answer)) {
            assertThat(pairing("connect p-9")).isEqualTo(status);
            assertThat(desktop.requests()).hasSize(1);
        }
        assertThat(err.toString()).isEqualTo("Do this instead." + System.lineSeparator());
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, 0", "false, 1"})
    void failsWhereTheAuditIsNotWhole(boolean whole, int status) throws IOException {
        var answer = "{\"result\":{\"whole\":" + whole + ",\"entries\":3,\"finding\":\"as found\"}}\n";
        try (var desktop = desktop(answer)) {
            assertThat(pairing("audit verify")).isEqualTo(status);
            assertThat(desktop.requests()).hasSize(1);
        }
        assertThat(out.toString()).contains("as found (3 entries)");
    }

    @ParameterizedTest
    @CsvSource({"true, null, 0, ok    \"Phone\" broker: as found", "false, '\"Do this.\"', 1, Do this."})
    void tellsWhatTheDoctorFoundAndWhatToDo(boolean well, String remedy, int status, String shown) throws IOException {
        var answer =
                "{\"result\":{\"well\":" + well + ",\"findings\":[{\"label\":\"Phone\",\"step\":\"broker\",\"well\":"
                        + well + ",\"found\":\"as found\",\"remedy\":" + remedy + "}]}}\n";
        try (var desktop = desktop(answer)) {
            assertThat(pairing("doctor")).isEqualTo(status);
            assertThat(desktop.requests()).hasSize(1);
        }
        assertThat(out.toString()).contains("ok    disk: ", " MB are free in ", shown);
    }

    @Test
    void refusesToMakeATokenThatWouldBeLostAtOnce() {
        assertThat(pairing("create --label L --broker-url https://broker.example.org --secret-store memory"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("would be lost");
    }

    @Test
    void refusesAWorkspaceThatIsNotThere() {
        assertThat(pairing("run --secret-store memory --workspace " + data.resolve("absent")))
                .isEqualTo(64);
        assertThat(err.toString()).contains("There is no workspace");
    }

    @Test
    void exportsPageByPageAndLetsNothingThroughThatATerminalObeys() throws IOException {
        try (var desktop = desktop(
                "{\"result\":{\"entries\":[{\"id\":\"a-1\"},{\"id\":\"a\u009b2\",\"n\":null}],\"next\":\"1:77\"}}\n",
                "{\"result\":{\"entries\":[{\"id\":\"a-3\"}]}}\n")) {
            assertThat(pairing("audit export --format ocsf --action command. --since 2026-01-31"))
                    .isZero();
            assertThat(desktop.requests()).hasSize(2);
            assertThat(desktop.requests().get(0))
                    .contains("\"format\":\"ocsf\"", "\"action\":\"command.\"", "\"since\":\"2026-01-31\"")
                    .doesNotContain("cursor");
            assertThat(desktop.requests().get(1)).contains("\"cursor\":\"1:77\"", "\"action\":\"command.\"");
        }
        assertThat(out.toString().lines())
                .containsExactly("{\"id\":\"a-1\"}", "{\"id\":\"a\\u009b2\",\"n\":null}", "{\"id\":\"a-3\"}");
    }

    private ScriptedDesktop desktop(String... answers) throws IOException {
        return new ScriptedDesktop(data.resolve("control.sock"), answers);
    }

    private int pairing(String line) {
        var arguments = new ArrayList<>(List.of(line.isEmpty() ? new String[0] : line.split(" ", -1)));
        if (arguments.size() > 0 && !line.startsWith("-") && !line.matches("lst|creat")) {
            arguments.add("--data-dir");
            arguments.add(data.toString());
        }
        return Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }
}
