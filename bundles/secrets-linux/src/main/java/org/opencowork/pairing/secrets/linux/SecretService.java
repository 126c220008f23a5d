package org.opencowork.pairing.secrets.linux;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.types.Variant;

/**
 * What of the Secret Service API is used, with its own names (freedesktop.org Secret Service API Draft 0.2).
 *
 * <p>Public, as the D-Bus library looks at it by reflection; nothing of it leaves the bundle.
 */
@DBusInterfaceName("org.freedesktop.Secret.Service")
public interface SecretService extends DBusInterface {

    /** Agrees on how secrets travel. */
    Two<Variant<?>, DBusPath> OpenSession(String algorithm, Variant<?> input);

    /** Finds items by their attributes: those that can be read, and those that are locked. */
    Two<List<DBusPath>, List<DBusPath>> SearchItems(Map<String, String> attributes);

    /** Returns the collection that an alias stands for, or the path {@code /}. */
    DBusPath ReadAlias(String name);

    /** Some items under one lock. */
    @DBusInterfaceName("org.freedesktop.Secret.Collection")
    interface Collection extends DBusInterface {

        /** Makes an item, or replaces the one with the same attributes. */
        Two<DBusPath, DBusPath> CreateItem(Map<String, Variant<?>> properties, Sealed secret, boolean replace);
    }

    /** One secret. */
    @DBusInterfaceName("org.freedesktop.Secret.Item")
    interface Item extends DBusInterface {

        /** Returns the secret, as the session has it travel. */
        Sealed GetSecret(DBusPath session);

        /** Removes it; returns the prompt that has to be answered first, or the path {@code /}. */
        DBusPath Delete();
    }

    /** Two values that a method returns. */
    final class Two<A, B> extends Tuple {

        @Position(0)
        public final A first;

        @Position(1)
        public final B second;

        /** Made by the D-Bus library. */
        public Two(A first, B second) {
            this.first = first;
            this.second = second;
        }
    }

    /** A secret as it travels. */
    final class Sealed extends Struct {

        @Position(0)
        public final DBusPath session;

        @Position(1)
        public final byte[] parameters;

        @Position(2)
        public final byte[] value;

        @Position(3)
        public final String contentType;

        /** Made by the D-Bus library, too. */
        public Sealed(DBusPath session, byte[] parameters, byte[] value, String contentType) {
            this.session = session;
            this.parameters = parameters;
            this.value = value;
            this.contentType = contentType;
        }
    }
}
