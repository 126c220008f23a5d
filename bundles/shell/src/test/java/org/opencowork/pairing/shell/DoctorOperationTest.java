package org.opencowork.pairing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencowork.pairing.api.Policy;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.audit.AuditFilter;
import org.opencowork.pairing.api.audit.AuditTrail;
import org.opencowork.pairing.api.audit.AuditVerdict;
import org.opencowork.pairing.api.desktop.PairingDraft;

class DoctorOperationTest {

    private final FewPairings pairings = new FewPairings();

    @Test
    void saysOfEachPartAndPairingWhatIsSoAndWhatToDo() throws Exception {
        pair("Phone");
        pair("Gateway");

        var findings = findings(true, Arguments.NONE);

        assertThat(findings)
                .extracting(finding -> finding.get("label") + " " + finding.get("step"))
                .containsExactly(
                        "null secret store", "null coding agent", "null audit", "Phone broker", "Gateway broker");
        assertThat(findings.get(0)).containsEntry("found", "There is none.").containsEntry("well", false);
        assertThat(findings.get(2))
                .containsEntry("found", "as found (7 entries)")
                .containsEntry("well", true);
        assertThat(findings.get(3)).containsEntry("remedy", "Look after Phone.");
    }

    @Test
    void looksAtOnePairingOnlyIfAsked() throws Exception {
        pair("Phone");
        pair("Gateway");

        assertThat(findings(true, Arguments.id("p-2")))
                .extracting(finding -> finding.get("label"))
                .containsExactly(null, null, null, "Gateway");
    }

    @Test
    void saysWhatToDoWhereTheAuditIsNotWhole() throws Exception {
        var audit = findings(false, Arguments.NONE).get(2);

        assertThat(audit).containsEntry("well", false);
        assertThat(String.valueOf(audit.get("remedy"))).contains("keep a copy");
    }

    private void pair(String label) {
        pairings.create(new PairingDraft(
                label, "Laptop", "https://broker.example.org", Scope.ALL_SESSIONS, Policy.DEFAULT, false));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> findings(boolean whole, Arguments arguments) throws Exception {
        var answer = (Map<String, Object>)
                new DoctorOperation(new Ports(pairings, null, null, new Trail(whole))).run(arguments);
        assertThat(answer).containsEntry("well", false);
        return (List<Map<String, Object>>) answer.get("findings");
    }

    private record Trail(boolean whole) implements AuditTrail {

        @Override
        public List<AuditEntry> matching(AuditFilter filter, int limit) {
            return List.of();
        }

        @Override
        public AuditVerdict verify() {
            return new AuditVerdict(whole, 7, "as found");
        }
    }
}
