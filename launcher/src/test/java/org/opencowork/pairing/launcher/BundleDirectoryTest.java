package org.opencowork.pairing.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void findsJarsSideBySideAndInTheLayoutOfARepository() throws Exception {
        var flat = jar("core-1.0.jar");
        var nested = jar("org/example/api/2.0/api-2.0.jar");

        assertThat(new BundleDirectory(directory).jars(List.of("org.example:core:1.0", "org.example:api:2.0")))
                .containsExactly(flat, nested);
    }

    @Test
    void namesEveryBundleThatIsMissing() throws IOException {
        jar("core-1.0.jar");

        assertThatThrownBy(() -> new BundleDirectory(directory).jars(List.of("g:core:1.0", "g:a:1", "g:b:2")))
                .isInstanceOf(LaunchException.class)
                .hasMessageContaining("g:a:1, g:b:2")
                .hasMessageNotContaining("g:core:1.0");
    }

    @Test
    void noticesAJarThatChanged() throws Exception {
        var jar = jar("core-1.0.jar");
        var before = BundleDirectory.fingerprint(List.of(jar));

        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000));

        assertThat(BundleDirectory.fingerprint(List.of(jar))).isNotEqualTo(before);
    }

    @Test
    void trustsACacheOnlyForTheJarsItWasMadeFrom() throws Exception {
        var cache = new BundleCache(directory);
        assertThat(cache.isFor("jars")).isFalse();

        cache.trust("jars");
        assertThat(cache.isFor("jars")).isTrue();
        assertThat(cache.isFor("other jars")).isFalse();

        cache.distrust();
        assertThat(cache.isFor("jars")).isFalse();
    }

    private Path jar(String name) throws IOException {
        var jar = directory.resolve(name);
        Files.createDirectories(jar.getParent());
        return Files.writeString(jar, name);
    }
}
