package org.opencowork.pairing.core.desk;

import static org.opencowork.pairing.api.desktop.PairingException.Reason.INVALID;
import static org.opencowork.pairing.api.desktop.PairingException.Reason.UNAVAILABLE;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.opencowork.pairing.api.audit.AuditAction;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.TokenPlaces;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretKeeper;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.core.pairing.PairingBook;
import org.opencowork.pairing.core.pairing.Tokens;
import org.opencowork.pairing.core.port.Audit;
import org.opencowork.pairing.core.port.PortEmptyException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Moves tokens between the secret stores that are there. Thread-safe. */
@Component(service = TokenPlaces.class)
public final class TokenPlacesDesk implements TokenPlaces {

    private final PairingBook book;
    private final Audit audit;
    private final Map<String, SecretStore> stores = new ConcurrentHashMap<>();
    private final List<SecretKeeper> keepers = new CopyOnWriteArrayList<>();

    /** Works on the desk that is open. */
    @Activate
    public TokenPlacesDesk(@Reference(name = "desk") DeskComponent component) {
        this(component.desk());
    }

    TokenPlacesDesk(Desk desk) {
        book = desk.book();
        audit = new Audit(desk.ports());
    }

    @Reference(name = "stores", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindStore(SecretStore store, Map<String, ?> properties) {
        stores.put(String.valueOf(properties.get(SecretStore.PLACE)), store);
    }

    void unbindStore(SecretStore store) {
        stores.values().remove(store);
    }

    @Reference(name = "keepers", cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindKeeper(SecretKeeper keeper) {
        keepers.add(keeper);
    }

    void unbindKeeper(SecretKeeper keeper) {
        keepers.remove(keeper);
    }

    @Override
    public Set<String> places() {
        return new TreeSet<>(stores.keySet());
    }

    @Override
    public int move(String from, String to) throws PairingException {
        var source = store(from);
        var target = store(to);
        if (source == target) {
            throw new PairingException(INVALID, "The tokens are to be moved to where they are.");
        }
        try {
            var moved = 0;
            for (var pairing : book.all()) {
                moved += moved(pairing.id(), source, target, from + " to " + to);
            }
            for (var keeper : keepers) {
                moveOthers(keeper, source, target);
            }
            return moved;
        } catch (SecretStoreException | AuditException | PortEmptyException failure) {
            throw new PairingException(
                    UNAVAILABLE, failure.getMessage() + " What was not moved is where it was.", failure);
        }
    }

    private int moved(String pairingId, SecretStore source, SecretStore target, String way)
            throws SecretStoreException, AuditException {
        var moved = 0;
        for (var name : Tokens.names(pairingId)) {
            var found = source.find(name);
            if (found.isPresent()) {
                try (var token = found.get()) {
                    audit.pairing(pairingId, AuditAction.PAIRING_TOKEN_MOVED, null, Map.of("way", way));
                    copy(name, token, target);
                }
                source.remove(name);
                moved++;
            }
        }
        return moved;
    }

    /** What both places have, and not the same, stays in both: each belongs to what was done with that place. */
    private static void moveOthers(SecretKeeper keeper, SecretStore source, SecretStore target)
            throws SecretStoreException {
        for (var name : keeper.keptIn(source)) {
            var found = source.find(name);
            if (found.isPresent() && target.find(name).isEmpty()) {
                try (var secret = found.get()) {
                    copy(name, secret, target);
                }
                source.remove(name);
            }
        }
    }

    /** What is there already is never overwritten: it may be newer, as of a Desktop that ran with that place. */
    private static void copy(SecretName name, Secret token, SecretStore target) throws SecretStoreException {
        if (holds(target, name, token)) {
            return;
        }
        target.put(name, token);
        if (!holds(target, name, token)) {
            throw new SecretStoreException(
                    SecretStoreException.Reason.UNREADABLE, "What was put there does not come back from there.");
        }
    }

    private static boolean holds(SecretStore target, SecretName name, Secret token) throws SecretStoreException {
        var there = target.find(name);
        if (there.isEmpty()) {
            return false;
        }
        try (var other = there.get()) {
            if (same(other, token)) {
                return true;
            }
        }
        throw new SecretStoreException(
                SecretStoreException.Reason.UNREADABLE,
                "Both places hold a token of the same pairing, and not the same one; revoke that pairing and make a new"
                        + " one, or start the Desktop with the place whose token works.");
    }

    private static boolean same(Secret one, Secret other) {
        return one.reveal(mine -> other.reveal(theirs -> Arrays.equals(mine, theirs)));
    }

    private SecretStore store(String place) throws PairingException {
        var store = stores.get(place);
        if (store == null) {
            throw new PairingException(
                    INVALID,
                    "Nothing keeps secrets in \"" + place + "\" here; there are: " + String.join(", ", places()) + ".");
        }
        return store;
    }
}
