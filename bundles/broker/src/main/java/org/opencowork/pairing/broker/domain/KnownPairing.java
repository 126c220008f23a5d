package org.opencowork.pairing.broker.domain;

/** A pairing that was registered here, with what proves that a request is its Desktop's. */
public record KnownPairing(String id, String deviceId, TokenDigest token, RemoteStatus status) {}
