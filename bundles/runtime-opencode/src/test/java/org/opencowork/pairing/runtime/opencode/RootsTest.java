package org.opencowork.pairing.runtime.opencode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;

class RootsTest {

    private StubOpenCode stub;
    private OpenCodeClient client;
    private Roots roots;

    @BeforeEach
    void start() throws IOException {
        stub = new StubOpenCode();
        client = new OpenCodeClient(stub.asServer(), null);
        roots = new Roots(client);
    }

    @AfterEach
    void stop() {
        client.close();
        stub.close();
    }

    @Test
    void climbsToTheTopAndAsksOnlyForWhatItDoesNotKnow() throws Exception {
        roots.learn(Map.of("id", "ses_3", "parentID", "ses_2"));
        stub.answers("/session/ses_2", 200, "application/json", "{\"id\":\"ses_2\",\"parentID\":\"ses_1\"}");
        stub.answers("/session/ses_1", 200, "application/json", "{\"id\":\"ses_1\"}");

        assertThat(rootOf("ses_3")).contains("ses_1");
        assertThat(rootOf("ses_2")).contains("ses_1");
        assertThat(stub.asked).containsExactly("/session/ses_2", "/session/ses_1");
    }

    @Test
    void aSessionThatNobodyKnowsHasNone() throws Exception {
        stub.answers("/session/ses_9", 404, "application/json", "{}");

        assertThat(rootOf("ses_9")).isEmpty();
        assertThat(rootOf("../config")).isEmpty();
        assertThat(stub.asked).containsExactly("/session/ses_9");
    }

    @Test
    void aCircleHasNone() throws Exception {
        roots.learn(Map.of("id", "ses_1", "parentID", "ses_2"));
        roots.learn(Map.of("id", "ses_2", "parentID", "ses_1"));

        assertThat(rootOf("ses_1")).isEmpty();
    }

    @Test
    void forgetsTheOldestRatherThanGrow() throws Exception {
        roots.learn(Map.of("id", "ses_old"));
        for (var i = 0; i < 5000; i++) {
            roots.learn(Map.of("id", "ses_" + i));
        }
        stub.answers("/session/ses_old", 404, "application/json", "{}");

        assertThat(rootOf("ses_old")).isEmpty();
        assertThat(rootOf("ses_4999")).contains("ses_4999");
    }

    private Optional<String> rootOf(String id) throws AgentRuntimeException {
        return roots.rootOf(id, Deadline.in(Duration.ofSeconds(10)));
    }
}
