package org.opencowork.pairing.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a remote may do through a pairing, and what it may see. */
public record Policy(
        boolean allowRemotePrompts,
        boolean allowRemoteAbort,
        RemoteAnswers remoteApprovals,
        RemoteAnswers remoteQuestions,
        boolean exposeArtifactBodies,
        boolean exposeLocalPaths,
        boolean exposeLocalMcpDetails,
        boolean allowRemoteAttachments) {

    /** Prompts and aborts are allowed, replies wait for the person, and nothing local is shown. */
    public static final Policy DEFAULT = new Policy(
            true, true, RemoteAnswers.LOCAL_CONFIRMATION, RemoteAnswers.LOCAL_CONFIRMATION, false, false, false, false);

    /** Returns the policy as a JSON tree with the field names of the contract. */
    public Map<String, Object> toTree() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("allowRemotePrompts", allowRemotePrompts);
        tree.put("allowRemoteAbort", allowRemoteAbort);
        tree.put("remoteApprovals", remoteApprovals.wire());
        tree.put("remoteQuestions", remoteQuestions.wire());
        tree.put("exposeArtifactBodies", exposeArtifactBodies);
        tree.put("exposeLocalPaths", exposeLocalPaths);
        tree.put("exposeLocalMcpDetails", exposeLocalMcpDetails);
        tree.put("allowRemoteAttachments", allowRemoteAttachments);
        return tree;
    }

    /** Tells whether any remote answer is taken without the person. */
    public boolean allowsRemoteAnswers() {
        return remoteApprovals == RemoteAnswers.REMOTE_ALLOWED || remoteQuestions == RemoteAnswers.REMOTE_ALLOWED;
    }

    /** Returns this policy with every remote answer waiting for the person that did not. */
    public Policy withoutRemoteAllowed() {
        return new Policy(
                allowRemotePrompts,
                allowRemoteAbort,
                asked(remoteApprovals),
                asked(remoteQuestions),
                exposeArtifactBodies,
                exposeLocalPaths,
                exposeLocalMcpDetails,
                allowRemoteAttachments);
    }

    private static RemoteAnswers asked(RemoteAnswers answers) {
        return answers == RemoteAnswers.REMOTE_ALLOWED ? RemoteAnswers.LOCAL_CONFIRMATION : answers;
    }

    /**
     * Returns this policy with the fields that {@code changes} names replaced.
     *
     * @throws IllegalArgumentException if a field is unknown or its value is not one of the contract's, with a
     *     message that names the field and says what it takes
     */
    public Policy with(Map<String, ?> changes) {
        var fields = new LinkedHashMap<>(toTree());
        changes.forEach((field, value) -> {
            var current = fields.get(field);
            if (current == null) {
                throw new IllegalArgumentException("unknown policy field \"" + Text.shown(field) + "\"; known are "
                        + String.join(", ", fields.keySet()));
            }
            fields.put(field, current instanceof Boolean ? flag(field, value) : answers(field, value));
        });
        return new Policy(
                on(fields, "allowRemotePrompts"),
                on(fields, "allowRemoteAbort"),
                RemoteAnswers.of(String.valueOf(fields.get("remoteApprovals"))),
                RemoteAnswers.of(String.valueOf(fields.get("remoteQuestions"))),
                on(fields, "exposeArtifactBodies"),
                on(fields, "exposeLocalPaths"),
                on(fields, "exposeLocalMcpDetails"),
                on(fields, "allowRemoteAttachments"));
    }

    private static boolean on(Map<String, Object> fields, String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    private static Object flag(String field, Object value) {
        if (value instanceof Boolean || "true".equals(value) || "false".equals(value)) {
            return Boolean.valueOf(value.toString());
        }
        throw new IllegalArgumentException("policy field " + field + " takes true or false");
    }

    private static Object answers(String field, Object value) {
        try {
            return RemoteAnswers.of(String.valueOf(value)).wire();
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "policy field " + field + " takes disabled, local_confirmation or remote_allowed", unknown);
        }
    }
}
