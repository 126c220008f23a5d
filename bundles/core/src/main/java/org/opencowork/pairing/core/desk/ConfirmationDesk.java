package org.opencowork.pairing.core.desk;

import static org.opencowork.pairing.api.desktop.PairingException.Reason.NOT_FOUND;
import static org.opencowork.pairing.api.desktop.PairingException.Reason.REFUSED;
import static org.opencowork.pairing.api.desktop.PairingException.Reason.UNAVAILABLE;

import java.util.List;
import java.util.Optional;
import org.opencowork.pairing.api.Sentence;
import org.opencowork.pairing.api.Text;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.desktop.Confirmations;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.Proposal;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;
import org.opencowork.pairing.core.confirm.Confirming;
import org.opencowork.pairing.core.confirm.Verdict;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the person decides of what remotes propose. Thread-safe. */
@Component(service = Confirmations.class)
public final class ConfirmationDesk implements Confirmations {

    private final Confirming confirming;

    /** Works on the desk that is open. */
    @Activate
    public ConfirmationDesk(@Reference(name = "desk") DeskComponent component) {
        this(component.desk());
    }

    ConfirmationDesk(Desk desk) {
        confirming = desk.confirming();
    }

    private interface Decision {
        Optional<Verdict> made() throws AgentRuntimeException, AuditException;
    }

    @Override
    public List<Proposal> waiting() {
        return confirming.waiting();
    }

    @Override
    public Proposal approve(String proposalId) throws PairingException {
        return decided(proposalId, () -> confirming.approve(proposalId), Verdict.APPROVED);
    }

    @Override
    public Proposal deny(String proposalId) throws PairingException {
        return decided(proposalId, () -> confirming.deny(proposalId), Verdict.DENIED);
    }

    private Proposal decided(String proposalId, Decision decision, Verdict wanted) throws PairingException {
        var proposal = waiting().stream()
                .filter(waiting -> waiting.id().equals(proposalId))
                .findFirst()
                .orElseThrow(() -> noneSuch(proposalId));
        try {
            var verdict = decision.made().orElseThrow(() -> noneSuch(proposalId));
            if (verdict != wanted) {
                throw new PairingException(REFUSED, verdict.told());
            }
            return proposal;
        } catch (AgentRuntimeException | AuditException | PortEmptyException broken) {
            throw new PairingException(
                    UNAVAILABLE,
                    Sentence.of("proposal.waits_on", broken.getMessage() + " The proposal goes on waiting; try again."),
                    broken);
        }
    }

    private static PairingException noneSuch(String proposalId) {
        return new PairingException(
                NOT_FOUND,
                Sentence.of(
                        "proposal.gone",
                        "No proposal \"" + Text.shown(proposalId)
                                + "\" waits (any more); \"pairing confirmations\" shows those that do."));
    }
}
