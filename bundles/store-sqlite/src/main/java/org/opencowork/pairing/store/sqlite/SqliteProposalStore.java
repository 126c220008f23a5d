package org.opencowork.pairing.store.sqlite;

import java.util.ArrayList;
import java.util.List;
import org.opencowork.pairing.api.store.KeptProposal;
import org.opencowork.pairing.api.store.ProposalStore;
import org.opencowork.pairing.api.store.StoreException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The proposals, a row each. */
@Component(immediate = true)
public final class SqliteProposalStore implements ProposalStore {

    private static final String SAVE = """
            INSERT INTO proposal (request_id, id, record) VALUES (?, ?, ?)
            ON CONFLICT (request_id) DO UPDATE SET id = excluded.id, record = excluded.record
            """;

    private final Database database;

    /** Keeps the proposals in the database. */
    @Activate
    public SqliteProposalStore(@Reference(name = "database") Database database) {
        this.database = database;
    }

    @Override
    public List<KeptProposal> load() throws StoreException {
        var records = database.read(
                statements -> statements.list(row -> row.getString(1), "SELECT record FROM proposal ORDER BY rowid"));
        var proposals = new ArrayList<KeptProposal>();
        for (var record : records) {
            proposals.add(ProposalRecord.read(record));
        }
        return proposals;
    }

    @Override
    public void save(KeptProposal proposal) throws StoreException {
        var record = ProposalRecord.write(proposal);
        database.write(statements -> statements.update(SAVE, proposal.requestId(), proposal.id(), record));
    }

    @Override
    public void remove(String proposalId) throws StoreException {
        database.write(statements -> statements.update("DELETE FROM proposal WHERE id = ?", proposalId));
    }
}
