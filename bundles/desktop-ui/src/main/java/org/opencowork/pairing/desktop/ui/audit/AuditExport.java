package org.opencowork.pairing.desktop.ui.audit;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.opencowork.pairing.api.audit.AuditException;
import org.opencowork.pairing.api.audit.AuditFilter;
import org.opencowork.pairing.api.audit.AuditTrail;
import org.opencowork.pairing.desktop.ui.base.Texts;
import org.opencowork.pairing.desktop.ui.base.ToldException;
import org.opencowork.pairing.shared.json.TreeJson;

/** Writes entries into a new file, one JSON object a line, oldest first; page by page, so that any number will do. */
record AuditExport(Texts texts, AuditTrail trail) {

    private static final int PAGE = 1_000;

    /**
     * Writes all that the filter admits, and returns how many; blocks. A file that is there already stays as it is, and
     * none is left half written.
     */
    long write(AuditFilter filter, Path file) throws ToldException, AuditException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            return pages(filter, file, out);
        } catch (FileAlreadyExistsException there) {
            throw new ToldException(texts.of("audit.exists", file.getFileName()), there);
        } catch (IOException unwritable) {
            throw new ToldException(texts.of("audit.unwritable", file), unwritable);
        }
    }

    private long pages(AuditFilter filter, Path file, Writer out) throws IOException, AuditException {
        try {
            var count = 0L;
            var page = trail.page(filter, null, PAGE);
            while (true) {
                for (var entry : page.toTrees()) {
                    out.write(TreeJson.write(entry) + "\n");
                    count++;
                }
                if (page.next() == null) {
                    return count;
                }
                page = trail.page(filter, page.next(), PAGE);
            }
        } catch (IOException | AuditException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }
}
