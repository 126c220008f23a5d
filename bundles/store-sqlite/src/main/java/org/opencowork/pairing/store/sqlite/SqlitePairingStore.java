package org.opencowork.pairing.store.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.store.PairingStore;
import org.opencowork.pairing.api.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The pairing records, a row each. */
@Component(immediate = true)
public final class SqlitePairingStore implements PairingStore {

    private static final String SAVE = """
            INSERT INTO pairing (id, created_at, record) VALUES (?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET created_at = excluded.created_at, record = excluded.record
            """;

    private final Database database;

    /** Keeps the records in the database. */
    @Activate
    public SqlitePairingStore(@Reference(name = "database") Database database) {
        this.database = database;
    }

    @Override
    public List<Pairing> load() throws StoreException {
        var records = database.read(statements ->
                statements.list(row -> row.getString(1), "SELECT record FROM pairing ORDER BY created_at, rowid"));
        var pairings = new ArrayList<Pairing>();
        for (var record : records) {
            pairings.add(PairingRecord.read(record));
        }
        return pairings;
    }

    @Override
    public void save(Pairing pairing) throws StoreException {
        var createdAt = SortableInstant.text(pairing.createdAt());
        var record = PairingRecord.write(pairing);
        database.write(statements -> statements.update(SAVE, pairing.id(), createdAt, record));
    }
}
