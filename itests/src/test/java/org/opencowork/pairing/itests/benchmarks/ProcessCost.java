package org.opencowork.pairing.itests.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What a process has used since it began, as Linux counts it.
 *
 * @param cpuMillis in user and kernel mode, to the clock tick of 10 ms
 * @param bytesWritten that went, or will go, to a disk
 */
record ProcessCost(long cpuMillis, long bytesWritten) {

    private static final int TICK_MILLIS = 10;

    static ProcessCost of(long pid) throws IOException {
        var process = Path.of("/proc", Long.toString(pid));
        var stat = Files.readString(process.resolve("stat"));
        // The name of the program, in brackets, may hold spaces.
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        var ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        return new ProcessCost(ticks * TICK_MILLIS, bytesWritten(process));
    }

    ProcessCost since(ProcessCost earlier) {
        return new ProcessCost(cpuMillis - earlier.cpuMillis, bytesWritten - earlier.bytesWritten);
    }

    private static long bytesWritten(Path process) throws IOException {
        return Files.readAllLines(process.resolve("io")).stream()
                .filter(line -> line.startsWith("write_bytes: "))
                .mapToLong(line -> Long.parseLong(line.substring("write_bytes: ".length())))
                .findFirst()
                .orElseThrow();
    }
}
