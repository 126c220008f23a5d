package org.opencowork.pairing.secrets.macos;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The keychain through the {@code SecItem} functions of macOS. It was not run by the tests of this project, which have
 * no macOS: so it holds nothing but these calls.
 */
final class SecurityFramework implements Keychain {

    /** What is called of Core Foundation; lengths are {@code CFIndex}. */
    interface CoreFoundation extends Library {

        Pointer CFDictionaryCreateMutable(
                @Nullable Pointer allocator, long capacity, @Nullable Pointer keys, @Nullable Pointer values);

        void CFDictionarySetValue(Pointer dictionary, Pointer key, Pointer value);

        Pointer CFStringCreateWithCharacters(@Nullable Pointer allocator, char[] characters, long length);

        Pointer CFDataCreate(@Nullable Pointer allocator, byte[] bytes, long length);

        long CFDataGetLength(Pointer data);

        Pointer CFDataGetBytePtr(Pointer data);

        void CFRelease(Pointer object);
    }

    /** What is called of the Security framework. */
    interface Security extends Library {

        int SecItemAdd(Pointer attributes, @Nullable PointerByReference result);

        int SecItemUpdate(Pointer query, Pointer attributes);

        int SecItemCopyMatching(Pointer query, PointerByReference result);

        int SecItemDelete(Pointer query);
    }

    private static final String SERVICE = "org.opencowork.pairing";

    private final NativeLibrary foundationSymbols = NativeLibrary.getInstance("CoreFoundation");
    private final NativeLibrary securitySymbols = NativeLibrary.getInstance("Security");
    private final CoreFoundation foundation = Native.load("CoreFoundation", CoreFoundation.class);
    private final Security security = Native.load("Security", Security.class);

    @Override
    public int add(String account, byte[] value) {
        return with(account, item -> {
            var data = data(value);
            try {
                set(item, "kSecValueData", data);
                return security.SecItemAdd(item, null);
            } finally {
                foundation.CFRelease(data);
            }
        });
    }

    @Override
    public int update(String account, byte[] value) {
        return with(account, query -> {
            var data = data(value);
            var change = dictionary();
            try {
                set(change, "kSecValueData", data);
                return security.SecItemUpdate(query, change);
            } finally {
                foundation.CFRelease(change);
                foundation.CFRelease(data);
            }
        });
    }

    @Override
    public int find(String account, Consumer<byte[]> value) {
        return with(account, query -> {
            var result = new PointerByReference();
            foundation.CFDictionarySetValue(
                    query, constant(securitySymbols, "kSecReturnData"), constant(foundationSymbols, "kCFBooleanTrue"));
            var status = security.SecItemCopyMatching(query, result);
            if (status != SUCCESS) {
                return status;
            }
            var data = result.getValue();
            try {
                var length = (int) foundation.CFDataGetLength(data);
                value.accept(foundation.CFDataGetBytePtr(data).getByteArray(0, length));
                return status;
            } finally {
                foundation.CFRelease(data);
            }
        });
    }

    @Override
    public int delete(String account) {
        return with(account, security::SecItemDelete);
    }

    /** Lends a query for the account's item. */
    private <R> R with(String account, Function<Pointer, R> deed) {
        var query = dictionary();
        var service = string(SERVICE);
        var name = string(account);
        try {
            set(query, "kSecClass", constant(securitySymbols, "kSecClassGenericPassword"));
            set(query, "kSecAttrService", service);
            set(query, "kSecAttrAccount", name);
            return deed.apply(query);
        } finally {
            foundation.CFRelease(query);
            foundation.CFRelease(name);
            foundation.CFRelease(service);
        }
    }

    private Pointer dictionary() {
        return foundation.CFDictionaryCreateMutable(
                null,
                0,
                foundationSymbols.getGlobalVariableAddress("kCFTypeDictionaryKeyCallBacks"),
                foundationSymbols.getGlobalVariableAddress("kCFTypeDictionaryValueCallBacks"));
    }

    private void set(Pointer dictionary, String key, Pointer value) {
        foundation.CFDictionarySetValue(dictionary, constant(securitySymbols, key), value);
    }

    private Pointer string(String text) {
        return foundation.CFStringCreateWithCharacters(null, text.toCharArray(), text.length());
    }

    private Pointer data(byte[] bytes) {
        return foundation.CFDataCreate(null, bytes, bytes.length);
    }

    private static Pointer constant(NativeLibrary library, String name) {
        return library.getGlobalVariableAddress(name).getPointer(0);
    }
}
