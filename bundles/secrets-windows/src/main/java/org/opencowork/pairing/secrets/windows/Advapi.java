package org.opencowork.pairing.secrets.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.PointerByReference;
import com.sun.jna.win32.StdCallLibrary;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The Credential Manager through {@code Advapi32}. It was not run by the tests of this project, which have no Windows:
 * so it holds nothing but these calls.
 */
final class Advapi implements Credentials {

    /** What is called. */
    interface Functions extends StdCallLibrary {

        boolean CredWriteW(CredentialW credential, int flags);

        boolean CredReadW(WString target, int type, int flags, PointerByReference credential);

        boolean CredDeleteW(WString target, int type, int flags);

        void CredFree(Pointer credential);
    }

    private final Functions functions = Native.load("Advapi32", Functions.class, Map.of());

    @Override
    public int write(String target, byte[] value) {
        try (var blob = new Memory(Math.max(1, value.length))) {
            blob.write(0, value, 0, value.length);
            var credential = new CredentialW();
            credential.TargetName = new WString(target);
            credential.UserName = new WString("pairing");
            credential.CredentialBlob = blob;
            credential.CredentialBlobSize = value.length;
            try {
                return error(functions.CredWriteW(credential, 0));
            } finally {
                blob.clear();
            }
        }
    }

    @Override
    public int read(String target, Consumer<byte[]> value) {
        var result = new PointerByReference();
        if (!functions.CredReadW(new WString(target), CredentialW.GENERIC, 0, result)) {
            return Native.getLastError();
        }
        var made = result.getValue();
        try {
            var credential = new CredentialW(made);
            var blob = credential.CredentialBlob;
            var size = credential.CredentialBlobSize;
            value.accept(blob == null ? new byte[0] : blob.getByteArray(0, size));
            return SUCCESS;
        } finally {
            functions.CredFree(made);
        }
    }

    @Override
    public int delete(String target) {
        return error(functions.CredDeleteW(new WString(target), CredentialW.GENERIC, 0));
    }

    private static int error(boolean done) {
        return done ? SUCCESS : Native.getLastError();
    }
}
