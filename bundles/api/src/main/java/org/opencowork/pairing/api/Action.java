package org.opencowork.pairing.api;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a command asks for: its kind with the payload of that kind, already checked for form. */
public sealed interface Action {

    /** Returns the kind that this is the payload of. */
    CommandKind kind();

    /** Make a session; the title is the remote's wish, null for none. */
    record CreateSession(@Nullable String title) implements Action {
        @Override
        public CommandKind kind() {
            return CommandKind.CREATE_SESSION;
        }
    }

    /** Hand the agent a text to work on; agent and variant null for the session's own. */
    record Prompt(
            String text, @Nullable String agent, @Nullable String variant, List<Attachment> attachments)
            implements Action {
        /** Copies the attachments. */
        public Prompt {
            attachments = List.copyOf(attachments);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.PROMPT;
        }
    }

    /** A body that comes with a prompt; {@code url} is always a {@code data:} URL. */
    record Attachment(String mime, String url, @Nullable String filename) {}

    /** Stop what the session is doing. */
    record Abort() implements Action {
        @Override
        public CommandKind kind() {
            return CommandKind.ABORT;
        }
    }

    /** An answer to what the agent waits for the person to decide. */
    sealed interface Answer extends Action permits RespondPermission, ReplyQuestion, RejectQuestion {

        /** Returns the id of what is answered. */
        String requestId();

        /** Returns the answer as a JSON tree, without what it answers. */
        Map<String, Object> toTree();
    }

    /** Allow once, or refuse, what the agent asked leave for. */
    record RespondPermission(String permissionId, boolean allowed) implements Answer {
        @Override
        public String requestId() {
            return permissionId;
        }

        @Override
        public Map<String, Object> toTree() {
            return Map.of("allowed", allowed);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.PERMISSION_RESPOND;
        }
    }

    /** Answer the agent's questions: for each question the labels chosen. */
    record ReplyQuestion(String requestId, List<List<String>> answers) implements Answer {
        /** Copies the answers. */
        public ReplyQuestion {
            answers = answers.stream().map(List::copyOf).toList();
        }

        @Override
        public Map<String, Object> toTree() {
            return Map.of("answers", answers);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.QUESTION_REPLY;
        }
    }

    /** Decline to answer the agent's questions. */
    record RejectQuestion(String requestId) implements Answer {
        @Override
        public Map<String, Object> toTree() {
            return Map.of("rejected", true);
        }

        @Override
        public CommandKind kind() {
            return CommandKind.QUESTION_REJECT;
        }
    }

    /** Tell how the pairing stands and which sessions it may see. */
    record Status() implements Action {
        @Override
        public CommandKind kind() {
            return CommandKind.STATUS;
        }
    }

    /** End the pairing from the remote side. */
    record RevokePairing() implements Action {
        @Override
        public CommandKind kind() {
            return CommandKind.REVOKE_PAIRING;
        }
    }
}
