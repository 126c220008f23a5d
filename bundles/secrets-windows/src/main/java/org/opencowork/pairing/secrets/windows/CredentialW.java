package org.opencowork.pairing.secrets.windows;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.WString;
import org.jspecify.annotations.Nullable;

/**
 * Windows' {@code CREDENTIALW}, with its own names; 80 bytes where pointers take 8.
 *
 * <p>Public, as JNA looks at it by reflection; nothing of it leaves the bundle.
 */
@FieldOrder({
    "Flags",
    "Type",
    "TargetName",
    "Comment",
    "LastWritten",
    "CredentialBlobSize",
    "CredentialBlob",
    "Persist",
    "AttributeCount",
    "Attributes",
    "TargetAlias",
    "UserName"
})
public class CredentialW extends Structure {

    /** {@code CRED_TYPE_GENERIC}. */
    static final int GENERIC = 1;

    /** {@code CRED_PERSIST_LOCAL_MACHINE}: it stays when the user logs off, and does not travel. */
    static final int LOCAL_MACHINE = 2;

    public int Flags;
    public int Type = GENERIC;
    public @Nullable WString TargetName;
    public @Nullable WString Comment;

    /** Two words, so that it is not aligned as one. */
    public int[] LastWritten = new int[2];

    public int CredentialBlobSize;
    public @Nullable Pointer CredentialBlob;
    public int Persist = LOCAL_MACHINE;
    public int AttributeCount;
    public @Nullable Pointer Attributes;
    public @Nullable WString TargetAlias;
    public @Nullable WString UserName;

    /** Makes one to be written. */
    public CredentialW() {}

    /** Reads one that Windows has made. */
    public CredentialW(Pointer made) {
        super(made);
        read();
    }
}
