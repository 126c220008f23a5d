package org.opencowork.pairing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Limits;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.Term;
import org.opencowork.pairing.api.Until;
import org.opencowork.pairing.api.desktop.PairingDraft;

final class ExplanationTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void saysUnderEachHeadingWhatThePolicySays() throws Exception {
        var tree = explained(Policy.DEFAULT, Limits.DEFAULT, Term.OPEN, Scope.ALL_SESSIONS, NOW);

        assertThat(tree.get("mayByItself").toString())
                .contains("prompt the agent")
                .contains("make new sessions")
                .contains("stop what");
        assertThat(tree.get("mayAfterYouAgreed").toString()).contains("approve").contains("questions");
        assertThat(tree.get("mayNot").toString()).contains("send files").doesNotContain("prompt the agent");
        assertThat(tree.get("neverSees").toString()).contains("paths").contains("diffs");
        assertThat(tree.get("now").toString()).contains("switched off");
    }

    @Test
    void goesByTheMoment() throws Exception {
        var allowed = Policy.DEFAULT.with(Map.of("remoteApprovals", "remote_allowed"));
        var term = new Term(new Until(NOW.plusSeconds(7200)), new Until(NOW.plusSeconds(3600)));

        var now = explained(allowed, Limits.DEFAULT, term, Scope.ALL_SESSIONS, NOW);
        var later = explained(allowed, Limits.DEFAULT, term, Scope.ALL_SESSIONS, NOW.plusSeconds(3600));
        var last = explained(allowed, Limits.DEFAULT, term, Scope.ALL_SESSIONS, NOW.plus(Duration.ofHours(2)));

        assertThat(now.get("mayByItself").toString()).contains("until 2026-03-01T13:00:00Z");
        assertThat(later.get("mayByItself").toString()).doesNotContain("approve");
        assertThat(later.get("mayAfterYouAgreed").toString()).contains("approve");
        assertThat(last.get("now").toString()).contains("time is over");
        assertThat(now.get("ends").toString()).contains("2026-03-01T14:00:00Z");
    }

    @Test
    void namesTheSessionsAndTheLimitsThatAreNotTheUsualOnes() throws Exception {
        var tree = explained(
                Policy.DEFAULT,
                Limits.DEFAULT.with(Map.of("prompt", 60)),
                Term.OPEN,
                new Scope(List.of(Scope.LOCAL), List.of("ses_1")),
                NOW);

        assertThat(tree.get("reaches").toString()).contains("ses_1");
        assertThat(tree.get("mayByItself").toString()).contains("60 times an hour");
        assertThat(tree.get("mayNot").toString()).contains("make new sessions");
    }

    private static Map<String, Object> explained(Policy policy, Limits limits, Term term, Scope scope, Instant at)
            throws Exception {
        return Explanation.of(pairing(policy, limits, term, scope), at);
    }

    private static Pairing pairing(Policy policy, Limits limits, Term term, Scope scope) throws Exception {
        var made = new FewPairings()
                .create(new PairingDraft(
                        "Phone", "Laptop", "https://broker.example.org", scope, policy, limits, term, false));
        made.token().close();
        return made.pairing();
    }
}
