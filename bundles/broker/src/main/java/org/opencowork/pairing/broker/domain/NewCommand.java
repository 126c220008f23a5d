package org.opencowork.pairing.broker.domain;

import org.jspecify.annotations.Nullable;

/**
 * What the remote side asks of a Desktop. Kind and payload are carried as they came: judging them is the Desktop's.
 *
 * @param payload one JSON value; null for none
 */
public record NewCommand(
        String id,
        String kind,
        @Nullable String workspaceId,
        @Nullable String sessionId,
        @Nullable String actorId,
        @Nullable String actorLabel,
        @Nullable String payload) {}
