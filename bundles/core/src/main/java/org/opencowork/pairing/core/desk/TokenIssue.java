package org.opencowork.pairing.core.desk;

import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.desktop.NewPairing;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.store.StoreException;
import org.opencowork.pairing.core.pairing.Edit;
import org.opencowork.pairing.core.pairing.PairingBook;
import org.opencowork.pairing.core.pairing.Tokens;
import org.opencowork.pairing.core.port.Ports;

/** Makes tokens and keeps them together with the record of their pairing; what cannot be kept is wiped. Thread-safe. */
final class TokenIssue {

    private final Ports ports;
    private final PairingBook book;
    private final Tokens tokens;

    TokenIssue(Ports ports, PairingBook book, Tokens tokens) {
        this.ports = ports;
        this.book = book;
        this.tokens = tokens;
    }

    private interface Keeping {
        Pairing keep(Secret token) throws StoreException, SecretStoreException;
    }

    /** Adds a pairing with its first token, which the caller closes. */
    NewPairing first(Pairing pairing) throws StoreException, SecretStoreException {
        return issued(token -> {
            tokens.put(pairing.id(), token);
            try {
                book.add(pairing);
                return pairing;
            } catch (StoreException notKept) {
                tokens.remove(pairing.id());
                throw notKept;
            }
        });
    }

    /** Gives a pairing a newer token beside the one in use, which the caller closes; none is kept for a revoked one. */
    NewPairing next(String pairingId) throws StoreException, SecretStoreException {
        return issued(token -> {
            tokens.putNewer(pairingId, token);
            var now = ports.clock().instant();
            var rotating = book.change(
                    pairingId,
                    current -> current.revoked()
                            ? current
                            : Edit.of(current).rotating(now).updatedAt(now).build());
            if (rotating.revoked()) {
                tokens.remove(pairingId);
            }
            return rotating;
        });
    }

    private NewPairing issued(Keeping keeping) throws StoreException, SecretStoreException {
        var token = ports.chance().token();
        try {
            return new NewPairing(keeping.keep(token), token);
        } catch (StoreException | SecretStoreException | RuntimeException failed) {
            token.close();
            throw failed;
        }
    }
}
