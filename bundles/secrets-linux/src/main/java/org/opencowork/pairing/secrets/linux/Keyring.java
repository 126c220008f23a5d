package org.opencowork.pairing.secrets.linux;

import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.secrets.SecretStoreException.Reason;

/** One session with the keyring; not thread-safe. A call may hang for as long as the keyring does. */
final class Keyring implements AutoCloseable {

    private static final String BUS_NAME = "org.freedesktop.secrets";
    private static final DBusPath ROOT = new DBusPath("/org/freedesktop/secrets");
    private static final String NONE = "/";
    private static final String APPLICATION = "org.opencowork.pairing";

    private final DBusConnection connection;
    private final SecretService service;
    private final SessionCipher cipher;
    private final DBusPath session;

    private Keyring(DBusConnection connection) throws DBusException, GeneralSecurityException {
        this.connection = connection;
        service = at(ROOT, SecretService.class);
        cipher = new SessionCipher();
        var opened = service.OpenSession(SessionCipher.ALGORITHM, new Variant<>(cipher.publicKey()));
        cipher.agree(bytes(opened.first.getValue()));
        session = opened.second;
    }

    /**
     * Opens a session with the keyring of the user.
     *
     * @param bus the address of the D-Bus bus; empty for that of the user's session
     */
    static Keyring open(String bus) throws DBusException, GeneralSecurityException {
        var builder = bus.isEmpty() ? DBusConnectionBuilder.forSessionBus() : DBusConnectionBuilder.forAddress(bus);
        var connection = builder.withShared(false)
                .transportConfig()
                .withServiceLoaderClassLoader(Keyring.class.getClassLoader())
                .back()
                .build();
        try {
            return new Keyring(connection);
        } catch (DBusException | GeneralSecurityException | RuntimeException failed) {
            connection.disconnect();
            throw failed;
        }
    }

    /** Returns the secret's bytes; empty only where the keyring is open and has none. */
    Optional<byte[]> find(String name) throws DBusException, GeneralSecurityException, SecretStoreException {
        var item = item(name);
        if (item.isEmpty()) {
            return Optional.empty();
        }
        var sealed = at(item.get(), SecretService.Item.class).GetSecret(session);
        return Optional.of(cipher.open(sealed.value, sealed.parameters));
    }

    void put(String name, byte[] plain) throws DBusException, GeneralSecurityException, SecretStoreException {
        var collection = openCollection();
        var vector = cipher.freshVector();
        var sealed = new SecretService.Sealed(session, vector, cipher.seal(plain, vector), "text/plain; charset=utf8");
        Map<String, Variant<?>> properties = Map.of(
                "org.freedesktop.Secret.Item.Label",
                new Variant<>("Desktop pairing: " + name),
                "org.freedesktop.Secret.Item.Attributes",
                new Variant<>(attributes(name), "a{ss}"));
        var made = at(collection, SecretService.Collection.class).CreateItem(properties, sealed, true);
        refusePrompt(made.second);
        for (var earlier : service.SearchItems(attributes(name)).first) {
            if (!earlier.equals(made.first)) {
                at(earlier, SecretService.Item.class).Delete();
            }
        }
    }

    /** Removes it from every keyring of the user: another may have been the default before. */
    void remove(String name) throws DBusException, SecretStoreException {
        var found = service.SearchItems(attributes(name));
        for (var item : found.first) {
            refusePrompt(at(item, SecretService.Item.class).Delete());
        }
        if (!found.second.isEmpty()) {
            throw locked();
        }
        openCollection();
    }

    @Override
    public void close() {
        connection.disconnect();
    }

    /** A locked keyring may have it without showing it. */
    private Optional<DBusPath> item(String name) throws DBusException, SecretStoreException {
        var found = service.SearchItems(attributes(name));
        if (!found.first.isEmpty()) {
            return Optional.of(found.first.get(0));
        }
        if (!found.second.isEmpty()) {
            throw locked();
        }
        openCollection();
        return Optional.empty();
    }

    private DBusPath openCollection() throws DBusException, SecretStoreException {
        var collection = service.ReadAlias("default");
        if (collection.getPath().equals(NONE)) {
            throw new SecretStoreException(
                    Reason.UNAVAILABLE,
                    "There is no default keyring yet. Log in to the desktop once, or make one with its password"
                            + " manager; or use --secret-store file.");
        }
        var properties = at(collection, Properties.class);
        if (Boolean.TRUE.equals(properties.Get("org.freedesktop.Secret.Collection", "Locked"))) {
            throw locked();
        }
        return collection;
    }

    /** Only the person answers prompts, and only when they have asked for something; here they have not. */
    private static void refusePrompt(DBusPath prompt) throws SecretStoreException {
        if (!prompt.getPath().equals(NONE)) {
            throw locked();
        }
    }

    private static SecretStoreException locked() {
        return new SecretStoreException(
                Reason.LOCKED, "The keyring is locked: unlock it, by logging in or with the password manager.");
    }

    /** The library makes a list of an array that comes in a variant. */
    private static byte[] bytes(Object value) throws GeneralSecurityException {
        if (value instanceof byte[] bytes) {
            return bytes;
        }
        if (!(value instanceof List<?> list)) {
            throw new GeneralSecurityException("the keyring sent no public key");
        }
        var bytes = new byte[list.size()];
        for (var at = 0; at < bytes.length; at++) {
            if (!(list.get(at) instanceof Byte one)) {
                throw new GeneralSecurityException("the keyring sent a public key that is none");
            }
            bytes[at] = one;
        }
        return bytes;
    }

    private static Map<String, String> attributes(String name) {
        return Map.of("application", APPLICATION, "name", name);
    }

    private <I extends DBusInterface> I at(DBusPath path, Class<I> type) throws DBusException {
        return connection.getRemoteObject(BUS_NAME, path.getPath(), type);
    }
}
