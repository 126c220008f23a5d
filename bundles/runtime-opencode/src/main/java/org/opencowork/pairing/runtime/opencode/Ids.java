package org.opencowork.pairing.runtime.opencode;

import java.util.regex.Pattern;
import org.opencowork.pairing.api.runtime.AgentRuntimeException;

/** Keeps out of a path what is not an id of OpenCode's; it fails on an id with a wrong prefix. */
final class Ids {

    private static final Pattern SESSION = Pattern.compile("ses_[A-Za-z0-9_-]{1,120}");
    private static final Pattern MESSAGE = Pattern.compile("msg_[A-Za-z0-9_-]{1,120}");
    private static final Pattern PERMISSION = Pattern.compile("per_[A-Za-z0-9_-]{1,120}");
    private static final Pattern QUESTION = Pattern.compile("que_[A-Za-z0-9_-]{1,120}");

    private Ids() {}

    static boolean isSession(String id) {
        return SESSION.matcher(id).matches();
    }

    static boolean isMessage(String id) {
        return MESSAGE.matcher(id).matches();
    }

    static String session(String id) throws AgentRuntimeException {
        return checked(SESSION, id, "session");
    }

    static String permission(String id) throws AgentRuntimeException {
        return checked(PERMISSION, id, "permission");
    }

    static String question(String id) throws AgentRuntimeException {
        return checked(QUESTION, id, "question");
    }

    private static String checked(Pattern form, String id, String what) throws AgentRuntimeException {
        if (!form.matcher(id).matches()) {
            throw Faults.notFound("OpenCode has no such " + what + ".");
        }
        return id;
    }
}
