package org.opencowork.pairing.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Scope;
import org.opencowork.pairing.api.desktop.PairingException;

/** Reads which sessions a pairing shall reach: {@code sessions} lists them, {@code allSessions} opens all. */
final class ScopeArguments {

    private ScopeArguments() {}

    /** Every session, unless some are listed. */
    static Scope forNewPairing(Arguments arguments) throws PairingException {
        var listed = arguments.texts("sessions");
        return listed == null ? Scope.ALL_SESSIONS : only(listed);
    }

    /** Null where the scope shall stay as it is. */
    static @Nullable Scope forChange(Arguments arguments) throws PairingException {
        var listed = arguments.texts("sessions");
        var all = arguments.flag("allSessions");
        if (all && listed != null) {
            throw Arguments.invalid("Give either a list of sessions or all sessions, not both.");
        }
        if (all) {
            return Scope.ALL_SESSIONS;
        }
        return listed == null ? null : only(listed);
    }

    private static Scope only(List<String> sessions) {
        return new Scope(List.of(Scope.LOCAL), sessions);
    }
}
