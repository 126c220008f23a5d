package org.opencowork.pairing.store.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.store.SessionRegistry;
import org.opencowork.pairing.tck.SessionRegistryContract;

final class SqliteSessionRegistryTest extends SessionRegistryContract {

    @RegisterExtension
    final Databases databases = new Databases();

    @TempDir
    Path directory;

    @Override
    protected SessionRegistry newStore() {
        return new SqliteSessionRegistry(databases.open(directory));
    }
}
