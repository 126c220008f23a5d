package org.opencowork.pairing.core.bench;

import org.opencowork.pairing.api.store.PairingStore;
import org.opencowork.pairing.tck.PairingStoreContract;

final class MemoryPairingsTest extends PairingStoreContract {

    @Override
    protected PairingStore newStore() {
        return new MemoryPairings();
    }
}
