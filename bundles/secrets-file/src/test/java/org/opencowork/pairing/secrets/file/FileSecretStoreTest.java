package org.opencowork.pairing.secrets.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.secrets.Secret;
import org.opencowork.pairing.api.secrets.SecretName;
import org.opencowork.pairing.api.secrets.SecretStore;
import org.opencowork.pairing.api.secrets.SecretStoreException;
import org.opencowork.pairing.api.secrets.SecretStoreException.Reason;
import org.opencowork.pairing.tck.SecretStoreContract;
import org.opencowork.pairing.tck.SmallDisk;

final class FileSecretStoreTest extends SecretStoreContract {

    private static final SecretName NAME = new SecretName("pairing-1.token");
    private static final String TOKEN = "ocp_very-secret";

    @TempDir
    Path directory;

    private final List<char[]> givenPassphrases = new ArrayList<>();

    @Override
    protected SecretStore newStore() {
        return store("correct horse");
    }

    @Test
    void touchesNoDiskAndAsksForNoPassphraseWhereNothingIsKept() throws Exception {
        assertThat(newStore().find(NAME)).isEmpty();

        assertThat(content()).isEmpty();
        assertThat(givenPassphrases).isEmpty();
    }

    @Test
    void hasTheSecretAgainAfterARestart() throws Exception {
        put(newStore(), TOKEN);

        assertThat(found(newStore())).isEqualTo(TOKEN);
    }

    @Test
    void asksForThePassphraseOnceAndWipesIt() throws Exception {
        var store = newStore();
        put(store, TOKEN);
        found(store);

        assertThat(givenPassphrases)
                .singleElement()
                .satisfies(given -> assertThat(given).containsOnly('\0'));
    }

    @Test
    void refusesAWrongPassphraseAndChangesNothing() throws Exception {
        put(newStore(), TOKEN);
        var before = content();
        var wrong = store("correct house");

        assertFails(() -> wrong.find(NAME), Reason.UNREADABLE, "does not open");
        assertFails(() -> put(wrong, "other"), Reason.UNREADABLE, "does not open");

        assertThat(content()).isEqualTo(before);
    }

    @Test
    void asksForAPassphraseWhereNoneWasGiven() {
        assertFails(() -> put(store(""), TOKEN), Reason.LOCKED, "passphrase");
    }

    @Test
    void keepsNothingInThePlainAndSealsTheSameSecretDifferentlyEachTime() throws Exception {
        var store = newStore();
        put(store, TOKEN);
        var first = content();
        put(store, TOKEN);

        assertThat(content()).isNotEqualTo(first);
        assertThat(content().values())
                .allSatisfy(text -> assertThat(text.replace("\0", "")).doesNotContain(TOKEN));
    }

    @Test
    void findsEverySingleChangedByteOfASealedFile() throws Exception {
        var store = newStore();
        put(store, TOKEN);
        var sealed = directory.resolve("pairing-1.token.sealed");
        var bytes = Files.readAllBytes(sealed);
        for (var i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            Files.write(sealed, changed);

            assertFails(() -> store.find(NAME), Reason.UNREADABLE, "damaged");
        }
    }

    @Test
    void doesNotTakeOneSecretForAnother() throws Exception {
        var store = newStore();
        put(store, TOKEN);
        Files.copy(directory.resolve("pairing-1.token.sealed"), directory.resolve("pairing-2.token.sealed"));

        assertFails(() -> store.find(new SecretName("pairing-2.token")), Reason.UNREADABLE, "damaged");
    }

    @Test
    void refusesToBeginAnewBesideSecretsWhoseSaltIsMissing() throws Exception {
        put(newStore(), TOKEN);
        Files.delete(directory.resolve("store.properties"));
        var before = content();

        assertFails(() -> put(newStore(), "other"), Reason.UNREADABLE, "missing");

        assertThat(content()).isEqualTo(before);
    }

    @Test
    void refusesADamagedOrWeakenedSalt() throws Exception {
        put(newStore(), TOKEN);
        var lock = directory.resolve("store.properties");
        Files.writeString(lock, Files.readString(lock).replace("iterations=210000", "iterations=1"));

        assertFails(() -> newStore().find(NAME), Reason.UNREADABLE, "store.properties is damaged");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there the profile directory keeps others out")
    void letsNobodyElseReadTheDirectoryOrAnyFileInIt() throws Exception {
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));

        put(newStore(), TOKEN);

        assertThat(mode(directory)).isEqualTo("rwx------");
        assertThat(content().keySet())
                .hasSize(2)
                .allSatisfy(name -> assertThat(mode(directory.resolve(name))).isEqualTo("rw-------"));
    }

    @Test
    void keepsTheOldSecretWholeWhereTheDiskIsTooFullForANewOne() throws Exception {
        try (var disk = SmallDisk.mountedAt(directory, 64)) {
            var store = newStore();
            put(store, TOKEN);
            var ballast = disk.fill();

            assertFails(() -> put(store, "new".repeat(5000)), Reason.UNAVAILABLE, "disk has room");

            assertThat(found(store)).isEqualTo(TOKEN);
            assertThat(content()).hasSize(3).containsKey(ballast.getFileName().toString());
        }
    }

    private SecretStore store(String passphrase) {
        return new FileSecretStore(directory, () -> {
            var given = passphrase.toCharArray();
            givenPassphrases.add(given);
            return given;
        });
    }

    private static void put(SecretStore store, String value) throws SecretStoreException {
        try (var secret = Secret.copyOf(value.toCharArray())) {
            store.put(NAME, secret);
        }
    }

    private static String found(SecretStore store) throws SecretStoreException {
        try (var secret = store.find(NAME).orElseThrow()) {
            return secret.reveal(String::new);
        }
    }

    private Map<String, String> content() throws IOException {
        var content = new HashMap<String, String>();
        try (var files = Files.newDirectoryStream(directory)) {
            for (var file : files) {
                content.put(file.getFileName().toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return content;
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void assertFails(ThrowingCallable call, Reason reason, String words) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        SecretStoreException.class,
                        failure -> assertThat(failure.reason()).isEqualTo(reason))
                .hasMessageContaining(words)
                .hasMessageNotContaining(TOKEN);
    }
}
