package org.opencowork.pairing.store.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.store.PairingStore;
import org.opencowork.pairing.tck.PairingStoreContract;

final class SqlitePairingStoreTest extends PairingStoreContract {

    @RegisterExtension
    final Databases databases = new Databases();

    @TempDir
    Path directory;

    @Override
    protected PairingStore newStore() {
        return new SqlitePairingStore(databases.open(directory));
    }
}
