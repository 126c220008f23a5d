package org.opencowork.pairing.store.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.store.ProposalStore;
import org.opencowork.pairing.tck.ProposalStoreContract;

final class SqliteProposalStoreTest extends ProposalStoreContract {

    @RegisterExtension
    final Databases databases = new Databases();

    @TempDir
    Path directory;

    @Override
    protected ProposalStore newStore() {
        return new SqliteProposalStore(databases.open(directory));
    }
}
