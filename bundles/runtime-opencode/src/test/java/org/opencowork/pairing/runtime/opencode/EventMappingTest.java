package org.opencowork.pairing.runtime.opencode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.runtime.RuntimeEvent;

/** On lines that a real OpenCode 1.18.33 sent. */
class EventMappingTest {

    private static final String WORKSPACE = "/home/ada/projects/demo";
    private static final String SESSION = "ses_dfa05a460ffetf0dRlViVlyOWa";

    private StubOpenCode stub;
    private OpenCodeClient client;

    @BeforeEach
    void start() throws IOException {
        stub = new StubOpenCode();
        client = new OpenCodeClient(stub.asServer(), WORKSPACE);
    }

    @AfterEach
    void stop() {
        client.close();
        stub.close();
    }

    @Test
    void takesTheEventsOfTheWorkspaceOnce() throws Exception {
        var events = events(WORKSPACE);

        assertThat(events)
                .extracting(RuntimeEvent::type)
                .containsExactly(
                        "session.created", "message.part.delta", "session.idle", "permission.asked", "question.asked");
        assertThat(events).extracting(RuntimeEvent::id).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    void learnsTheRootFromTheEventsThemselves() throws Exception {
        assertThat(events(WORKSPACE))
                .allSatisfy(event -> assertThat(event.rootSessionId()).isEqualTo(SESSION));
        assertThat(stub.asked).isEmpty();
    }

    @Test
    void takesNothingOfAnotherDirectory() throws Exception {
        assertThat(events("/home/ada/projects")).isEmpty();
    }

    @Test
    void breaksOffAtALineThatIsNotStrictlyJson() {
        var mapping = new EventMapping(new Workspace(client, WORKSPACE), new Roots(client));

        assertThatThrownBy(() -> mapping.map("{\"payload\":{},\"payload\":{}}"))
                .isInstanceOf(IOException.class)
                .hasMessage("An event of OpenCode's has the same name twice in one object");
    }

    private List<RuntimeEvent> events(String workspace) throws Exception {
        var mapping = new EventMapping(new Workspace(client, workspace), new Roots(client));
        var events = new ArrayList<RuntimeEvent>();
        for (var line : captured()) {
            mapping.map(line).ifPresent(events::add);
        }
        return events;
    }

    private static List<String> captured() throws IOException {
        try (var lines = EventMappingTest.class.getResourceAsStream("global-events.jsonl")) {
            assertThat(lines).isNotNull();
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
