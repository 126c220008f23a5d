package org.opencowork.pairing.core.confirm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.Action;
import org.opencowork.pairing.api.runtime.PendingRequest;

/**
 * Names a proposal by a digest of what it is about, so that whoever approves a name approves nothing else. Each part
 * is written with its kind and length, so that no two different proposals are written alike.
 */
final class ProposalId {

    private static final int BYTES = 16;

    private final MessageDigest digest;

    private ProposalId() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException("every Java platform has SHA-256", never);
        }
    }

    static String of(String pairingId, String commandId, PendingRequest request, Action.Answer answer) {
        var id = new ProposalId();
        id.add(List.of(
                pairingId,
                commandId,
                request.kind().name(),
                request.id(),
                request.sessionId(),
                request.rootSessionId(),
                request.detail(),
                answer.kind().wire(),
                answer.toTree()));
        return "confirm-" + HexFormat.of().formatHex(id.digest.digest(), 0, BYTES);
    }

    private void add(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> object) {
            begin('{', object.size());
            new TreeMap<Object, @Nullable Object>(object).forEach((name, value) -> {
                add(name);
                add(value);
            });
        } else if (tree instanceof List<?> list) {
            begin('[', list.size());
            list.forEach(this::add);
        } else {
            var bytes = String.valueOf(tree).getBytes(StandardCharsets.UTF_8);
            begin(tree instanceof String ? '"' : '=', bytes.length);
            digest.update(bytes);
        }
    }

    private void begin(char kind, int length) {
        digest.update((kind + " " + length + " ").getBytes(StandardCharsets.US_ASCII));
    }
}
