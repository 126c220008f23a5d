package org.opencowork.pairing.broker.http;

import org.opencowork.pairing.broker.domain.TokenDigest;

/** Lets in the remote side by its key, of which only the digest is kept here. */
record RemoteGate(TokenDigest key) implements Gate<RemoteAdmin> {

    @Override
    public RemoteAdmin admit(RequestHead head) {
        return head.bearerToken()
                .map(TokenDigest::of)
                .filter(key::equals)
                .map(known -> RemoteAdmin.INSTANCE)
                .orElseThrow(RemoteGate::unknown);
    }

    private static RefusedException unknown() {
        return new RefusedException(Answer.problem(
                        401, "Unauthorized", "Send the broker's remote key as bearer token; it is in its remote.key.")
                .with("WWW-Authenticate", "Bearer"));
    }
}
