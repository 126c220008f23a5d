package org.opencowork.pairing.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.redaction.RedactedEvent;
import org.opencowork.pairing.api.redaction.RedactionRule;
import org.opencowork.pairing.api.redaction.RedactionRule.Span;
import org.opencowork.pairing.api.redaction.RedactionScope;
import org.opencowork.pairing.api.redaction.Removal;
import org.opencowork.pairing.api.runtime.RuntimeEvent;

class ExplanationTest {

    private static final RedactionScope EXPLAINING = new RedactionScope(Policy.DEFAULT, List.of(), true);
    private static final String TOKEN = "ghp_0123456789abcdefghijABCDEFGHIJ012345";

    private final ScanningRedactor redactor = Redactors.fresh();

    private List<Removal> explained(Object tree) {
        return redactor.redact(tree, EXPLAINING).removals();
    }

    @Test
    void saysWhichRuleTookWhatOutWhere() {
        assertThat(explained(Map.of("notes", List.of("fine", "first line\nsee /opt/acme/x.txt, and more"))))
                .containsExactly(new Removal("path-scanner", "[local-path]", "/notes/1", false, new Span(15, 30)));
    }

    @Test
    void namesAFieldThatWentAsAWholeAndEscapesItsName() {
        assertThat(explained(Map.of("a/b~c", Map.of("apiKey", "hunter2hunter2"))))
                .containsExactly(new Removal("fields", "[secret-redacted]", "/a~1b~0c/apiKey", false, null));
    }

    @Test
    void tellsOfANameAndPointsOnlyThroughNamesThatLeft() {
        var tree = Map.of("/home/ada/x.txt", "see " + TOKEN);

        var removals = explained(tree);

        assertThat(removals)
                .containsExactly(
                        new Removal("path-scanner", "[local-path]", "", true, new Span(0, 15)),
                        new Removal("provider-keys", "[secret-redacted]", "/[local-path]", false, new Span(4, 44)));
    }

    @Test
    void tellsWhereThatWasWhichIsFoundOnlyInWhatIsLeft() {
        assertThat(explained("hometoken=>--token swordfish99 "))
                .extracting(Removal::range)
                .containsExactly(new Span(11, 18), new Span(19, 30));
    }

    @Test
    void namesARuleOfOthersByItsClass() {
        redactor.bindRule(new Elephants());

        assertThat(explained("two elephants"))
                .containsExactly(
                        new Removal(Elephants.class.getName(), "[secret-redacted]", "", false, new Span(4, 13)));
    }

    @Test
    void countsInTheWholeTextOfAPartThatComesInPieces() {
        var stream = redactor.events(EXPLAINING);
        var out = new ArrayList<RedactedEvent>();
        for (var piece : List.of("ok, all of it\nsee /op", "t/acme/x", ".txt\n")) {
            out.addAll(stream.accept(
                    event("message.part.delta", Map.of("sessionID", "ses_1", "partID", "prt_1", "delta", piece))));
        }

        assertThat(out.stream().flatMap(event -> event.removals().stream()))
                .containsExactly(new Removal("path-scanner", "[local-path]", "/delta", false, new Span(18, 33)));
    }

    @Test
    void tellsOfFieldsThatNeverLeaveByTheirShownNames() {
        var data = Map.<String, Object>of(
                "diff", List.of(Map.of("file", "a.txt", "before", "x")), "/home/ada/y", "z", "sessionID", "ses_1");

        var event =
                redactor.events(EXPLAINING).accept(event("session.diff", data)).get(0);

        assertThat(event.removals())
                .containsExactlyInAnyOrder(
                        new Removal("event-table", null, "/diff/0/before", false, null),
                        new Removal("event-table", null, "/[local-path]", false, null));
    }

    @Test
    void explainsNothingUnlessAsked() {
        var scope = new RedactionScope(Policy.DEFAULT, List.of());
        var data = Map.<String, Object>of("sessionID", "ses_1", "error", Map.of("name", "/home/ada/x"));

        assertThat(redactor.redact("/home/ada/x", scope).removals()).isEmpty();
        assertThat(redactor.events(scope)
                        .accept(event("session.error", data))
                        .get(0)
                        .removals())
                .isEmpty();
    }

    private static RuntimeEvent event(String type, Map<String, Object> data) {
        return new RuntimeEvent("evt_1", type, "ses_1", "ses_1", data);
    }

    private static final class Elephants implements RedactionRule {

        @Override
        public List<Span> find(CharSequence text) {
            var at = text.toString().indexOf("elephants");
            return at < 0 ? List.of() : List.of(new Span(at, at + "elephants".length()));
        }
    }
}
