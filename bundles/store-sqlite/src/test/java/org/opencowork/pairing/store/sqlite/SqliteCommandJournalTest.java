package org.opencowork.pairing.store.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.opencowork.pairing.api.store.CommandJournal;
import org.opencowork.pairing.tck.CommandJournalContract;

final class SqliteCommandJournalTest extends CommandJournalContract {

    @RegisterExtension
    final Databases databases = new Databases();

    @TempDir
    Path directory;

    @Override
    protected CommandJournal newStore() {
        return new SqliteCommandJournal(databases.open(directory));
    }
}
