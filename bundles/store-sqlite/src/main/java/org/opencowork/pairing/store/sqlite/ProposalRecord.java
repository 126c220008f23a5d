package org.opencowork.pairing.store.sqlite;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.Tree;
import org.opencowork.pairing.api.store.KeptProposal;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.shared.json.TreeJson;

/** A proposal as text. */
final class ProposalRecord {

    private ProposalRecord() {}

    static String write(KeptProposal proposal) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("id", proposal.id());
        fields.put("pairingId", proposal.pairingId());
        fields.put("commandId", proposal.commandId());
        fields.put("actorId", proposal.actor().id());
        fields.put("actorLabel", proposal.actor().label());
        fields.put("requestId", proposal.requestId());
        fields.put("sessionId", proposal.sessionId());
        fields.put("kind", proposal.answer().kind().wire());
        fields.put("answer", proposal.answer().toTree());
        fields.put("proposedAt", proposal.proposedAt().toString());
        fields.put("expiresAt", proposal.expiresAt().toString());
        return TreeJson.write(Tree.unmodifiable(fields));
    }

    static KeptProposal read(String record) throws StoreException {
        try {
            return proposal(Json.object(record));
        } catch (IllegalArgumentException | NoSuchElementException | DateTimeException unreadable) {
            throw new StoreException(
                    "A proposal cannot be read: the store is damaged, or from another version of this program.",
                    unreadable);
        }
    }

    private static KeptProposal proposal(Map<String, Object> fields) {
        return new KeptProposal(
                text(fields, "id"),
                text(fields, "pairingId"),
                text(fields, "commandId"),
                new Actor(
                        Tree.text(fields, "actorId").orElse(null),
                        Tree.text(fields, "actorLabel").orElse(null)),
                text(fields, "requestId"),
                text(fields, "sessionId"),
                answer(
                        CommandKind.of(text(fields, "kind")).orElseThrow(),
                        text(fields, "requestId"),
                        Tree.object(fields, "answer").orElseThrow()),
                Instant.parse(text(fields, "proposedAt")),
                Instant.parse(text(fields, "expiresAt")));
    }

    private static Action.Answer answer(CommandKind kind, String requestId, Map<String, Object> answer) {
        return switch (kind) {
            case PERMISSION_RESPOND ->
                new Action.RespondPermission(requestId, Boolean.TRUE.equals(answer.get("allowed")));
            case QUESTION_REPLY ->
                new Action.ReplyQuestion(
                        requestId,
                        Tree.list(answer, "answers").orElseThrow().stream()
                                .map(ProposalRecord::labels)
                                .toList());
            case QUESTION_REJECT -> new Action.RejectQuestion(requestId);
            default -> throw new IllegalArgumentException("no answer is of the kind " + kind);
        };
    }

    private static List<String> labels(@Nullable Object question) {
        return Tree.list(question).orElseThrow().stream().map(String::valueOf).toList();
    }

    private static String text(Map<String, Object> fields, String field) {
        return Tree.text(fields, field).orElseThrow();
    }
}
