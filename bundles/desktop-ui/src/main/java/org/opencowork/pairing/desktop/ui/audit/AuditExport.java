package org.opencowork.pairing.desktop.ui.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.opencowork.pairing.api.audit.AuditEntry;
import org.opencowork.pairing.api.desktop.PairingException;
import org.opencowork.pairing.api.desktop.PairingException.Reason;
import org.opencowork.pairing.desktop.ui.base.Texts;
import org.opencowork.pairing.shared.json.TreeJson;

/** Writes entries into a new file, one JSON object a line, oldest first. */
record AuditExport(Texts texts) {

    /** Returns how many were written; blocks. A file that is there already stays as it is. */
    int write(List<AuditEntry> newestFirst, Path file) throws PairingException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            for (var i = newestFirst.size() - 1; i >= 0; i--) {
                out.write(TreeJson.write(newestFirst.get(i).toTree()));
                out.write('\n');
            }
            return newestFirst.size();
        } catch (FileAlreadyExistsException there) {
            throw new PairingException(Reason.REFUSED, texts.of("audit.exists", file.getFileName()), there);
        } catch (IOException unwritable) {
            throw new PairingException(Reason.UNAVAILABLE, texts.of("audit.unwritable", file), unwritable);
        }
    }
}
