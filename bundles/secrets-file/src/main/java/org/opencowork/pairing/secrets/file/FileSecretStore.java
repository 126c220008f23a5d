package org.opencowork.pairing.secrets.file;

import static org.osgi.service.component.annotations.ConfigurationPolicy.REQUIRE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.secrets.SecretStoreException.Reason;
import org.opencowork.pairing.shared.files.PrivateFiles;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.propertytypes.ServiceRanking;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * Keeps each secret in a file of its own, sealed under a passphrase; for computers without a keychain.
 *
 * <p>Thread-safe. The passphrase is asked for at first use, and only the key made from it is remembered. That takes
 * some tenths of a second.
 */
@Component(
        configurationPid = "org.opencowork.pairing.secrets.file",
        configurationPolicy = REQUIRE,
        immediate = true,
        property = SecretStore.PLACE + "=file")
@ServiceRanking(-100)
@Designate(ocd = FileSecretStore.Config.class)
public final class FileSecretStore implements SecretStore {

    private static final String LOCK = "store.properties";
    private static final String SUFFIX = ".sealed";
    private static final int MAX_BYTES = 256 * 1024;

    /** Where the secrets rest. */
    @ObjectClassDefinition(name = "Secrets in files")
    public @interface Config {

        /** Returns the directory. */
        @AttributeDefinition(description = "Directory that only this user can read")
        String directory();
    }

    private final Path directory;
    private final Supplier<char[]> passphrase;
    private @Nullable SealingKey key;

    /** Keeps the secrets in the configured directory. */
    @Activate
    public FileSecretStore(
            Config config,
            @Reference(name = "passphrase", target = "(purpose=secrets.passphrase)") Supplier<char[]> passphrase) {
        this(Path.of(config.directory()), passphrase);
    }

    FileSecretStore(Path directory, Supplier<char[]> passphrase) {
        this.directory = directory.toAbsolutePath().normalize();
        this.passphrase = passphrase;
    }

    @Override
    public synchronized Optional<Secret> find(SecretName name) throws SecretStoreException {
        try {
            var sealed = read(file(name));
            return sealed.isEmpty() ? Optional.empty() : Optional.of(opened(name, sealed.get()));
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    @Override
    public synchronized void put(SecretName name, Secret secret) throws SecretStoreException {
        var plain = secret.reveal(FileSecretStore::bytes);
        try {
            write(file(name), key().seal(name.value(), plain));
        } catch (IOException failure) {
            throw unusable(failure);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    @Override
    public synchronized void remove(SecretName name) throws SecretStoreException {
        try {
            PrivateFiles.remove(directory, file(name));
        } catch (IOException failure) {
            throw unusable(failure);
        }
    }

    @Override
    public String place() {
        return "files sealed under your passphrase";
    }

    private Secret opened(SecretName name, byte[] sealed) throws SecretStoreException, IOException {
        var plain = key().open(name.value(), sealed)
                .orElseThrow(() -> new SecretStoreException(
                        Reason.UNREADABLE,
                        directory.resolve(file(name)) + " is damaged: restore it from a backup, or pair again."));
        var characters = new char[plain.length / Character.BYTES];
        ByteBuffer.wrap(plain).asCharBuffer().get(characters);
        try {
            return Secret.copyOf(characters);
        } finally {
            Arrays.fill(plain, (byte) 0);
            Arrays.fill(characters, '\0');
        }
    }

    private SealingKey key() throws SecretStoreException, IOException {
        var known = key;
        if (known == null) {
            var lock = read(LOCK);
            known = lock.isPresent() ? unlocked(lock.get()) : begun();
            key = known;
        }
        return known;
    }

    private SealingKey unlocked(byte[] text) throws SecretStoreException {
        var lock = Lock.read(new String(text, StandardCharsets.UTF_8))
                .orElseThrow(() -> new SecretStoreException(
                        Reason.UNREADABLE,
                        directory.resolve(LOCK) + " is damaged: restore it from a backup; nothing was changed."));
        var candidate = derived(lock);
        if (!lock.opensWith(candidate)) {
            throw new SecretStoreException(
                    Reason.UNREADABLE,
                    "This passphrase does not open the secrets in " + directory
                            + ": start again with the right one; nothing was changed.");
        }
        return candidate;
    }

    private SealingKey begun() throws SecretStoreException, IOException {
        if (holdsSecrets()) {
            throw new SecretStoreException(
                    Reason.UNREADABLE,
                    directory.resolve(LOCK)
                            + " is missing: restore it from a backup, or move the sealed files away; nothing was changed.");
        }
        var lock = Lock.fresh();
        var fresh = derived(lock);
        write(LOCK, lock.sealedWith(fresh).text().getBytes(StandardCharsets.UTF_8));
        return fresh;
    }

    private SealingKey derived(Lock lock) throws SecretStoreException {
        var characters = passphrase.get();
        try {
            if (characters.length == 0) {
                throw new SecretStoreException(
                        Reason.LOCKED, "The secrets need a passphrase, and none was given: start again with one.");
            }
            return lock.key(characters);
        } finally {
            Arrays.fill(characters, '\0');
        }
    }

    private boolean holdsSecrets() throws IOException {
        if (!Files.isDirectory(directory)) {
            return false;
        }
        try (var sealed = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            return sealed.iterator().hasNext();
        }
    }

    private void write(String name, byte[] content) throws IOException {
        PrivateFiles.makeDirectory(directory);
        PrivateFiles.replace(directory, name, content);
    }

    private Optional<byte[]> read(String name) throws IOException {
        try (var in = Files.newInputStream(directory.resolve(name))) {
            return Optional.of(in.readNBytes(MAX_BYTES));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    private SecretStoreException unusable(IOException failure) {
        return new SecretStoreException(
                Reason.UNAVAILABLE,
                "The secrets in " + directory + " cannot be read or written: see that the directory belongs to you "
                        + "and that its disk has room.",
                failure);
    }

    private static String file(SecretName name) {
        return name.value() + SUFFIX;
    }

    private static byte[] bytes(char[] characters) {
        var bytes = ByteBuffer.allocate(characters.length * Character.BYTES);
        bytes.asCharBuffer().put(characters);
        return bytes.array();
    }
}
