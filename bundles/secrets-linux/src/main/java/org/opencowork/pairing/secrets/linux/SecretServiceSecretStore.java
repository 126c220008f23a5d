package org.opencowork.pairing.secrets.linux;

import static org.osgi.service.component.annotations.ConfigurationPolicy.REQUIRE;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import org.freedesktop.dbus.exceptions.DBusException;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.shared.text.SecretText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Keeps secrets in the user's keyring: GNOME Keyring, KWallet, or whatever else offers the Secret Service.
 *
 * <p>Thread-safe; calls go one after the other, each within some seconds. The keyring is first asked when a secret is.
 * It never asks the person for anything by itself: a locked keyring is said to be locked, and tried again later.
 */
@Component(
        configurationPid = "org.opencowork.pairing.secrets.linux",
        configurationPolicy = REQUIRE,
        immediate = true,
        property = SecretStore.PLACE + "=system")
@Designate(ocd = SecretServiceSecretStore.Config.class)
public final class SecretServiceSecretStore implements SecretStore {

    /** Where the keyring is. */
    @ObjectClassDefinition(name = "Secrets in the keyring")
    public @interface Config {

        /** Returns the address of the D-Bus bus; empty for that of the user's session. */
        @AttributeDefinition(description = "Address of the D-Bus bus; empty: that of the user's session")
        String bus() default "";
    }

    private final KeyringCalls calls;

    /** Asks nobody yet. */
    @Activate
    public SecretServiceSecretStore(Config config) {
        this(config.bus());
    }

    SecretServiceSecretStore(String bus) {
        calls = new KeyringCalls(bus);
    }

    @Override
    public Optional<Secret> find(SecretName name) throws SecretStoreException {
        return calls.ask(keyring -> found(keyring, name));
    }

    @Override
    public void put(SecretName name, Secret secret) throws SecretStoreException {
        calls.ask(keyring -> {
            var bytes = secret.reveal(SecretText::encoded);
            try {
                keyring.put(name.value(), bytes);
                return name;
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        });
    }

    @Override
    public void remove(SecretName name) throws SecretStoreException {
        calls.ask(keyring -> {
            keyring.remove(name.value());
            return name;
        });
    }

    @Override
    public String place() {
        return "the keyring of this desktop";
    }

    /** Ends the session with the keyring. */
    @Deactivate
    public void close() {
        calls.close();
    }

    private static Optional<Secret> found(Keyring keyring, SecretName name)
            throws DBusException, GeneralSecurityException, SecretStoreException {
        var bytes = keyring.find(name.value());
        return bytes.map(plain -> SecretText.decoded(plain, Secret::copyOf));
    }
}
