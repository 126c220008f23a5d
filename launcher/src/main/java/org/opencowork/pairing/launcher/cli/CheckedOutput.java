package org.opencowork.pairing.launcher.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;

/** Finds out at each flush whether anybody still reads what is printed. */
final class CheckedOutput extends FilterWriter {

    private final PrintWriter printer;

    CheckedOutput(PrintWriter printer) {
        super(printer);
        this.printer = printer;
    }

    @Override
    public void flush() throws IOException {
        if (printer.checkError()) {
            throw new IOException("nobody reads the output any more");
        }
    }
}
