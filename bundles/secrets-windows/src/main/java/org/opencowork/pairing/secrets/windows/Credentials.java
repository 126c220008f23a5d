package org.opencowork.pairing.secrets.windows;

import java.util.function.Consumer;

/** What of the Credential Manager is used: generic credentials, by target. Each call returns a Windows error code. */
interface Credentials {

    /** {@code ERROR_SUCCESS}. */
    int SUCCESS = 0;

    /** {@code ERROR_NOT_FOUND}. */
    int NOT_FOUND = 1168;

    /** {@code ERROR_NO_SUCH_LOGON_SESSION}: the user has no credentials here, as over some remote shells. */
    int NO_SESSION = 1312;

    /** Writes a credential, replacing an earlier one. */
    int write(String target, byte[] value);

    /** Reads a credential, and hands its value over, which the taker wipes. */
    int read(String target, Consumer<byte[]> value);

    /** Removes a credential. */
    int delete(String target);
}
