package org.opencowork.pairing.shell;

import java.util.Map;
import org.opencowork.pairing.api.desktop.PairingException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The operations as Gogo commands, {@code pairing:list} and so on; each answers with readable text. */
@Component(
        service = DeskCommands.class,
        property = {
            "osgi.command.scope=pairing",
            "osgi.command.function=create",
            "osgi.command.function=list",
            "osgi.command.function=show",
            "osgi.command.function=connect",
            "osgi.command.function=disconnect",
            "osgi.command.function=sync",
            "osgi.command.function=explain",
            "osgi.command.function=rotate",
            "osgi.command.function=revoke",
            "osgi.command.function=audit",
            "osgi.command.function=sessions",
            "osgi.command.function=adopt",
            "osgi.command.function=release",
            "osgi.command.function=confirmations",
            "osgi.command.function=approve",
            "osgi.command.function=deny",
            "osgi.command.function=pause",
            "osgi.command.function=resume",
            "osgi.command.function=health",
            "osgi.command.function=doctor"
        })
public final class DeskCommands {

    private final Operations operations;

    /** Takes the operations that the socket offers too. */
    @Activate
    public DeskCommands(@Reference(name = "operations") Operations operations) {
        this.operations = operations;
    }

    /** Makes a pairing, switched off; the answer holds the token, once. */
    public String create(String label, String brokerUrl) throws PairingException {
        return run("create", new Arguments(Map.of("label", label, "brokerUrl", brokerUrl)));
    }

    /** Lists the pairings. */
    public String list() throws PairingException {
        return run("list", Arguments.NONE);
    }

    /** Shows a pairing. */
    public String show(String id) throws PairingException {
        return run("show", Arguments.id(id));
    }

    /** Switches a pairing on. */
    public String connect(String id) throws PairingException {
        return run("connect", Arguments.id(id));
    }

    /** Switches a pairing off. */
    public String disconnect(String id) throws PairingException {
        return run("disconnect", Arguments.id(id));
    }

    /** Does for a pairing what waits, and says what that was. */
    public String sync(String id) throws PairingException {
        return run("sync", Arguments.id(id));
    }

    /** Says what a pairing could do and see at this moment. */
    public String explain(String id) throws PairingException {
        return run("explain", Arguments.id(id));
    }

    /** Makes a new token for a pairing; the answer holds it, once. */
    public String rotate(String id) throws PairingException {
        return run("rotate-token", Arguments.id(id));
    }

    /** Ends a pairing for good. */
    public String revoke(String id) throws PairingException {
        return run("revoke", Arguments.id(id));
    }

    /** Shows the newest audit entries. */
    public String audit() throws PairingException {
        return run("audit", Arguments.NONE);
    }

    /** Lists the sessions that take part. */
    public String sessions() throws PairingException {
        return run("sessions", Arguments.NONE);
    }

    /** Lets a session take part. */
    public String adopt(String id) throws PairingException {
        return run("sessions.adopt", Arguments.id(id));
    }

    /** Takes a session out. */
    public String release(String id) throws PairingException {
        return run("sessions.release", Arguments.id(id));
    }

    /** Lists what remotes propose to answer. */
    public String confirmations() throws PairingException {
        return run("confirmations", Arguments.NONE);
    }

    /** Gives a proposed answer as the person's own. */
    public String approve(String id) throws PairingException {
        return run("confirmations.approve", Arguments.id(id));
    }

    /** Turns a proposed answer down. */
    public String deny(String id) throws PairingException {
        return run("confirmations.deny", Arguments.id(id));
    }

    /** Stops a pairing's events from leaving. */
    public String pause(String id) throws PairingException {
        return run("pause", Arguments.id(id));
    }

    /** Lets a pairing's events leave again. */
    public String resume(String id) throws PairingException {
        return run("resume", Arguments.id(id));
    }

    /** Tells which parts work. */
    public String health() throws PairingException {
        return run("health", Arguments.NONE);
    }

    /** Looks at every part and at the way to each broker. */
    public String doctor() throws PairingException {
        return run("doctor", Arguments.NONE);
    }

    private String run(String name, Arguments arguments) throws PairingException {
        return Outline.of(operations.run(name, arguments));
    }
}
