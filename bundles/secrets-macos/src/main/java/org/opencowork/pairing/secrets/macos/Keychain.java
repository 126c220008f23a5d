package org.opencowork.pairing.secrets.macos;

import java.util.function.Consumer;

/** What of the keychain is used: generic passwords, by account. Each call returns an {@code OSStatus}. */
interface Keychain {

    /** No error. */
    int SUCCESS = 0;

    /** {@code errSecItemNotFound}. */
    int NOT_FOUND = -25300;

    /** {@code errSecDuplicateItem}. */
    int DUPLICATE = -25299;

    /** {@code errSecInteractionNotAllowed}: it is locked, and nobody is there to be asked. */
    int LOCKED = -25308;

    /** {@code errSecAuthFailed}: the password that was given is wrong. */
    int NOT_AUTHORIZED = -25293;

    /** {@code userCanceledErr}: the person said no. */
    int CANCELED = -128;

    /** Adds an item. */
    int add(String account, byte[] value);

    /** Replaces the value of an item. */
    int update(String account, byte[] value);

    /** Finds an item, and hands its value over, which the taker wipes. */
    int find(String account, Consumer<byte[]> value);

    /** Removes an item. */
    int delete(String account);
}
