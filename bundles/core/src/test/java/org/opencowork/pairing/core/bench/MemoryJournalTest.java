package org.opencowork.pairing.core.bench;

import org.opencowork.pairing.api.store.CommandJournal;
import org.opencowork.pairing.tck.CommandJournalContract;

final class MemoryJournalTest extends CommandJournalContract {

    @Override
    protected CommandJournal newStore() {
        return new MemoryJournal(new Chronicle());
    }
}
