package org.opencowork.pairing.desktop.ui;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.desktop.Confirmations;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.PairingException.Reason;
import org.opencowork.pairing.api.desktop.Proposal;
import org.opencowork.pairing.api.runtime.PendingRequest;
import org.opencowork.pairing.api.runtime.PendingRequest.Kind;

/** Proposals in memory that remember how they were decided. */
final class FewConfirmations implements Confirmations {

    final List<String> approved = new CopyOnWriteArrayList<>();
    final List<String> denied = new CopyOnWriteArrayList<>();
    private final List<Proposal> waiting = new CopyOnWriteArrayList<>();

    /** A remote would allow this command. */
    void command(String id, String command) {
        permission(id, "bash", Map.of("command", command));
    }

    /** A remote would allow this change of a file. */
    void change(String id, String file, String diff) {
        permission(id, "edit", Map.of("filepath", file, "diff", diff));
    }

    /** A remote would answer this question. */
    void question(String id, String question, List<String> labels, String chosen) {
        var options = labels.stream().map(label -> Map.of("label", label)).toList();
        var detail = Map.<String, Object>of("questions", List.of(Map.of("question", question, "options", options)));
        add(id, Kind.QUESTION, detail, new Action.ReplyQuestion("r-" + id, List.of(List.of(chosen))));
    }

    private void permission(String id, String permission, Map<String, String> metadata) {
        var detail = Map.<String, Object>of("permission", permission, "metadata", metadata);
        add(id, Kind.PERMISSION, detail, new Action.RespondPermission("r-" + id, true));
    }

    private void add(String id, Kind kind, Map<String, Object> detail, Action.Answer answer) {
        var now = Instant.now();
        waiting.add(new Proposal(
                id,
                "p-1",
                "c-" + id,
                new Actor("u-7", "Anna"),
                new PendingRequest("r-" + id, kind, "ses_4c1f", "ses_4c1f", detail),
                answer,
                now,
                now.plus(Duration.ofMinutes(10))));
    }

    @Override
    public List<Proposal> waiting() {
        return List.copyOf(waiting);
    }

    @Override
    public Proposal approve(String proposalId) throws PairingException {
        var proposal = take(proposalId);
        approved.add(proposalId);
        return proposal;
    }

    @Override
    public Proposal deny(String proposalId) throws PairingException {
        var proposal = take(proposalId);
        denied.add(proposalId);
        return proposal;
    }

    private Proposal take(String id) throws PairingException {
        var found = waiting.stream().filter(it -> it.id().equals(id)).findFirst();
        var proposal = found.orElseThrow(
                () -> new PairingException(Reason.NOT_FOUND, "No proposal " + id + " waits any more."));
        waiting.remove(proposal);
        return proposal;
    }
}
