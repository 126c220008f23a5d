package org.opencowork.pairing.core.bench;

import org.opencowork.pairing.api.store.SessionRegistry;
import org.opencowork.pairing.tck.SessionRegistryContract;

final class MemoryRegistryTest extends SessionRegistryContract {

    @Override
    protected SessionRegistry newStore() {
        return new MemoryRegistry();
    }
}
