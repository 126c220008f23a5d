package org.opencowork.pairing.api.store;

import java.util.List;
import org.opencowork.pairing.api.Pairing;
import org.osgi.annotation.versioning.ConsumerType;

/** Keeps the pairing records. Thread-safe; durable when a call returns. */
@ConsumerType
public interface PairingStore {

    /** Returns every pairing, revoked ones too, oldest first. */
    List<Pairing> load() throws StoreException;

    /** Writes the pairing, replacing an earlier record of its id. */
    void save(Pairing pairing) throws StoreException;
}
