package org.opencowork.pairing.shell.audit;

import java.util.Map;

/** The classes of events of the schema that the audit's actions belong to. */
enum OcsfClass {
    BASE(0, 0),
    AUTHENTICATION(3002, 3),
    ENTITY_MANAGEMENT(3004, 3),
    API_ACTIVITY(6003, 6);

    private static final int CREATE = 1;
    private static final int UPDATE = 3;
    private static final int DELETE = 4;
    private static final int OTHER = 99;
    private static final int LOGON = 1;
    private static final int LOGOFF = 2;

    /** What an action does in its class, where it is not an update. */
    private static final Map<String, Integer> ACTIVITIES = Map.of(
            "pairing.connected", LOGON,
            "pairing.offline", LOGOFF,
            "pairing.created", CREATE,
            "pairing.revoked", DELETE,
            "confirmation.proposed", CREATE,
            "command.accepted", CREATE,
            "remote.event.published", CREATE,
            "adapter.plugged", CREATE,
            "audit.cut", DELETE);

    private final int uid;
    private final int category;

    OcsfClass(int uid, int category) {
        this.uid = uid;
        this.category = category;
    }

    /** Returns the class of an action; of one that is unheard of, the one that says least. */
    static OcsfClass of(String action) {
        if (action.equals("pairing.connected")
                || action.equals("pairing.offline")
                || action.startsWith("pairing.token_")) {
            return AUTHENTICATION;
        }
        return switch (action.substring(0, Math.max(0, action.indexOf('.')))) {
            case "pairing", "confirmation", "session", "stream", "adapter", "audit" -> ENTITY_MANAGEMENT;
            case "command", "remote" -> API_ACTIVITY;
            default -> BASE;
        };
    }

    int uid() {
        return uid;
    }

    int category() {
        return category;
    }

    /** Returns what the action does, by the numbers of this class. */
    int activity(String action) {
        var usual = this == ENTITY_MANAGEMENT || this == API_ACTIVITY ? UPDATE : OTHER;
        return this == BASE ? OTHER : ACTIVITIES.getOrDefault(action, usual);
    }
}
