package org.opencowork.pairing.launcher.cli;

import org.opencowork.pairing.launcher.control.DeskException;

/** What a command needs of the place where tokens are kept, if no Desktop is running. */
enum TokenNeed {
    /** It touches no token. */
    NONE {
        @Override
        void check(SecretStoreChoice store) {}
    },
    /** It uses or removes a token that is kept. */
    KEPT {
        @Override
        void check(SecretStoreChoice store) throws DeskException {
            store.requireLasting();
        }
    };

    abstract void check(SecretStoreChoice store) throws DeskException;
}
