package org.opencowork.pairing.core.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.Actor;
import org.opencowork.pairing.api.Command;
import org.opencowork.pairing.api.CommandKind;
import org.opencowork.pairing.api.Lease;
import org.opencowork.pairing.api.Text;
import org.opencowork.pairing.api.Tree;

/** Reads commands as the broker sends them: hostile until every field has been looked at. */
final class Decoder {

    private static final int MAX_ATTACHMENTS = 16;
    private static final int MAX_ANSWERS = 64;

    private Decoder() {}

    /** Reads one entry of a claim's answer, whatever it is. */
    static Decoded decode(@Nullable Object entry) {
        var object = Tree.object(entry);
        if (object.isEmpty()) {
            return new Decoded.Illegible(null, null, 0, "unknown", null, "the command is not a JSON object");
        }
        try {
            return new Decoded.Legible(command(new Fields(object.get())));
        } catch (MalformedException malformed) {
            return unreadable(object.get(), String.valueOf(malformed.getMessage()));
        }
    }

    private static Command command(Fields fields) throws MalformedException {
        var id = fields.id("id");
        var kind = CommandKind.of(fields.text("kind"))
                .orElseThrow(() -> new MalformedException("kind is not one that this Desktop knows"));
        var sessionId = fields.optionalId("sessionId");
        if (kind.needsSession() && sessionId == null) {
            throw new MalformedException("sessionId is missing");
        }
        return new Command(
                id,
                fields.text("pairingId"),
                fields.text("workspaceId"),
                sessionId,
                new Actor(fields.optionalText("actorId"), fields.optionalText("actorLabel")),
                action(kind, fields.object("payload")),
                fields.sequence("sequence"),
                lease(fields.object("lease")));
    }

    private static @Nullable Lease lease(Fields lease) throws MalformedException {
        var token = lease.optionalText("leaseToken");
        var expires = lease.moment("leaseExpiresAt");
        if (token == null || token.isEmpty() || expires == null) {
            return null;
        }
        var by = lease.optionalText("leasedBy");
        return new Lease(by == null ? "" : by, token, expires);
    }

    private static Action action(CommandKind kind, Fields payload) throws MalformedException {
        return switch (kind) {
            case CREATE_SESSION -> new Action.CreateSession(payload.optionalText("title"));
            case PROMPT ->
                new Action.Prompt(
                        payload.longText("text"),
                        payload.optionalText("agent"),
                        payload.optionalText("variant"),
                        attachments(payload.list("attachments")));
            case ABORT -> new Action.Abort();
            case PERMISSION_RESPOND ->
                new Action.RespondPermission(payload.id("permissionId"), payload.flag("allowed"));
            case QUESTION_REPLY -> new Action.ReplyQuestion(payload.id("requestId"), answers(payload.list("answers")));
            case QUESTION_REJECT -> new Action.RejectQuestion(payload.id("requestId"));
            case STATUS -> new Action.Status();
            case REVOKE_PAIRING -> new Action.RevokePairing();
        };
    }

    private static List<Action.Attachment> attachments(List<Object> entries) throws MalformedException {
        if (entries.size() > MAX_ATTACHMENTS) {
            throw new MalformedException("there are more than " + MAX_ATTACHMENTS + " attachments");
        }
        var attachments = new ArrayList<Action.Attachment>();
        for (var entry : entries) {
            var fields = new Fields(
                    Tree.object(entry).orElseThrow(() -> new MalformedException("an attachment is not an object")));
            var url = fields.longText("url");
            if (!url.regionMatches(true, 0, "data:", 0, 5)) {
                throw new MalformedException("an attachment's url is not a data: URL");
            }
            attachments.add(new Action.Attachment(fields.text("mime"), url, fields.optionalText("filename")));
        }
        return attachments;
    }

    private static List<List<String>> answers(List<Object> questions) throws MalformedException {
        if (questions.isEmpty() || questions.size() > MAX_ANSWERS) {
            throw new MalformedException("answers must be 1 to " + MAX_ANSWERS + " lists of labels");
        }
        var answers = new ArrayList<List<String>>();
        for (var question : questions) {
            answers.add(labels(question));
        }
        return answers;
    }

    private static List<String> labels(@Nullable Object question) throws MalformedException {
        var labels = new ArrayList<String>();
        for (var label : Tree.list(question).orElseThrow(() -> new MalformedException("an answer is not a list"))) {
            if (!(label instanceof String text) || !Text.fits(text) || labels.size() == MAX_ANSWERS) {
                throw new MalformedException("an answer is not a short list of short labels");
            }
            labels.add(text);
        }
        return labels;
    }

    /** Salvages what is needed to report the command as failed and to let those behind it pass. */
    private static Decoded unreadable(Map<String, Object> object, String reason) {
        var id = Tree.text(object, "id").filter(Text::fits).filter(text -> !text.isEmpty());
        var token = Tree.object(object, "lease")
                .flatMap(lease -> Tree.text(lease, "leaseToken"))
                .filter(Text::fits);
        return new Decoded.Illegible(
                id.orElse(null),
                Tree.text(object, "pairingId").orElse(null),
                Tree.whole(object, "sequence").filter(Fields::isSequence).orElse(0L),
                Text.shown(Tree.text(object, "kind").orElse("unknown")),
                token.orElse(null),
                reason);
    }
}
