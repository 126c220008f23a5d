package org.opencowork.pairing.redaction;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The OpenCode events that leave, and which of their fields do; {@link FieldTable} says how to read it.
 *
 * <p>What is not named here stays: an unknown type, plugins, catalogues, heartbeats, file watching, the durable copies
 * ({@code sync}), the second stream of the same things ({@code session.next.*}), directories, provider internals.
 * What leaves is redacted all the same.
 */
enum OpenCodeEvents {
    SESSION_CREATED("session.created", OpenCodeEvents.SESSION),
    SESSION_UPDATED("session.updated", OpenCodeEvents.SESSION),
    SESSION_DELETED("session.deleted", OpenCodeEvents.SESSION),
    SESSION_STATUS("session.status", "sessionID status(type attempt message next)"),
    SESSION_IDLE("session.idle", "sessionID"),
    SESSION_ERROR("session.error", "sessionID error(" + OpenCodeEvents.ERROR + ")"),
    SESSION_COMPACTED("session.compacted", "sessionID"),
    SESSION_DIFF("session.diff", "sessionID diff(file patch additions deletions status)"),

    MESSAGE_UPDATED(
            "message.updated",
            "sessionID info(id sessionID parentID role agent mode variant finish cost modelID providerID"
                    + " model(providerID modelID variant) time(created completed)"
                    + " tokens(total input output reasoning cache(read write))"
                    + " summary(title diffs(file patch additions deletions status))"
                    + " error(" + OpenCodeEvents.ERROR + "))"),
    MESSAGE_REMOVED("message.removed", "sessionID messageID"),
    MESSAGE_PART_UPDATED(
            "message.part.updated",
            "sessionID time part(id messageID sessionID type text synthetic ignored time(start end)"
                    + " tool callID state(status title input* output error time(start end))"
                    + " mime filename url reason cost tokens(total input output reasoning cache(read write))"
                    + " files agent name description prompt attempt error(" + OpenCodeEvents.ERROR + "))"),
    MESSAGE_PART_DELTA("message.part.delta", "sessionID messageID partID field delta"),
    MESSAGE_PART_REMOVED("message.part.removed", "sessionID messageID partID"),

    PERMISSION_ASKED("permission.asked", "id sessionID permission patterns metadata* always tool(messageID callID)"),
    PERMISSION_REPLIED("permission.replied", "sessionID requestID permissionID reply response"),
    PERMISSION_V2_ASKED("permission.v2.asked", "id sessionID action resources save source(type messageID callID)"),
    PERMISSION_V2_REPLIED("permission.v2.replied", "sessionID requestID reply"),
    QUESTION_ASKED("question.asked", OpenCodeEvents.QUESTION),
    QUESTION_REPLIED("question.replied", "sessionID requestID answers*"),
    QUESTION_REJECTED("question.rejected", "sessionID requestID"),
    QUESTION_V2_ASKED("question.v2.asked", OpenCodeEvents.QUESTION),
    QUESTION_V2_REPLIED("question.v2.replied", "sessionID requestID answers*"),
    QUESTION_V2_REJECTED("question.v2.rejected", "sessionID requestID"),

    TODO_UPDATED("todo.updated", "sessionID todos(id content status priority)"),
    FILE_EDITED("file.edited", "file");

    private static final String ERROR = "name data(message statusCode isRetryable providerID)";
    private static final String SESSION = "sessionID info(id parentID slug title agent version cost"
            + " model(id providerID variant) tokens(total input output reasoning cache(read write))"
            + " time(created updated archived compacting) summary(additions deletions files))";
    private static final String QUESTION =
            "id sessionID questions(question header options(label description) multiple custom) tool(messageID callID)";

    private static final Map<String, FieldTable> BY_TYPE = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(event -> event.type, event -> FieldTable.of(event.fields)));

    private final String type;
    private final String fields;

    OpenCodeEvents(String type, String fields) {
        this.type = type;
        this.fields = fields;
    }

    /** Returns the fields that leave of an event of the type; empty if no event of it leaves. */
    static Optional<FieldTable> fields(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }
}
