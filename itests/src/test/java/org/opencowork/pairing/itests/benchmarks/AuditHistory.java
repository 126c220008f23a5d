package org.opencowork.pairing.itests.benchmarks;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Makes an audit as long as it becomes over the years, by going on with the chain in its directory. */
final class AuditHistory {

    private static final int SEGMENT_BYTES = 16 * 1024 * 1024;
    private static final String ENTRY = "\"id\":\"aud_%032d\",\"pairingId\":\"pairing_00000000\","
            + "\"action\":\"command.completed\",\"actorId\":\"actor\",\"actorLabel\":\"Someone\",\"workspaceId\":\"local\","
            + "\"sessionId\":\"ses_0000000000000000\",\"commandId\":\"command_%d\",\"reason\":null,"
            + "\"metadata\":{\"kind\":\"prompt\"},\"createdAt\":\"2026-01-01T00:00:00.000Z\"}\n";

    private final MessageDigest sha256;
    private long seq;
    private String head;

    private AuditHistory(Path directory) throws IOException, NoSuchAlgorithmException {
        sha256 = MessageDigest.getInstance("SHA-256");
        var words =
                Files.readString(directory.resolve("head"), US_ASCII).strip().split(" ", -1);
        seq = Long.parseLong(words[0]);
        head = words[1];
    }

    /** Adds this many entries to an audit that nobody is writing, in files of their own. */
    static void add(Path directory, int entries) throws IOException, NoSuchAlgorithmException {
        var history = new AuditHistory(directory);
        var segment = 2;
        for (var left = entries; left > 0; segment++) {
            left -= history.segment(directory.resolve("audit-%08d.jsonl".formatted(segment)), left);
        }
        Files.writeString(directory.resolve("head"), "%019d %s\n".formatted(history.seq, history.head), US_ASCII);
    }

    /** Returns a line as the audit writes it. */
    static String line(long seq, String prev) {
        return "{\"seq\":" + seq + ",\"prev\":\"" + prev + "\"," + ENTRY.formatted(seq, seq);
    }

    private int segment(Path file, int most) throws IOException {
        var lines = 0;
        try (var out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), sha256)) {
            for (var bytes = 0; lines < most && bytes < SEGMENT_BYTES; lines++) {
                bytes += line(out);
            }
        }
        return lines;
    }

    private int line(OutputStream out) throws IOException {
        seq++;
        var line = line(seq, head).getBytes(US_ASCII);
        out.write(line);
        head = HexFormat.of().formatHex(sha256.digest());
        return line.length;
    }
}
