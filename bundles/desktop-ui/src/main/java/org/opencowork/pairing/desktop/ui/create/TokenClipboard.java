package org.opencowork.pairing.desktop.ui.create;

import java.awt.datatransfer.Clipboard;
import java.awt.datatransfer.ClipboardOwner;
import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.time.Duration;
import javax.swing.Timer;
import org.opencowork.pairing.api.secrets.Secret;

/** Lends a token to the clipboard for a while, and then takes it back, unless something else was copied meanwhile. */
final class TokenClipboard implements ClipboardOwner {

    private final Clipboard clipboard;
    private final Duration lent;

    TokenClipboard(Clipboard clipboard, Duration lent) {
        this.clipboard = clipboard;
        this.lent = lent;
    }

    /** Lends a copy of the token; for the event thread. */
    void lend(Secret token) {
        var loan = new Loan(token.copy());
        clipboard.setContents(loan, this);
        var end = new Timer(Math.toIntExact(lent.toMillis()), over -> takeBack(loan));
        end.setRepeats(false);
        end.start();
    }

    private void takeBack(Loan loan) {
        if (loan.current) {
            clipboard.setContents(new StringSelection(""), null);
        }
        loan.end();
    }

    @Override
    public void lostOwnership(Clipboard from, Transferable contents) {
        if (contents instanceof Loan loan) {
            loan.end();
        }
    }

    /** A token that can be pasted as text until it is ended. */
    private static final class Loan implements Transferable {

        private final Secret token;
        private volatile boolean current = true;

        Loan(Secret token) {
            this.token = token;
        }

        void end() {
            current = false;
            token.close();
        }

        @Override
        public DataFlavor[] getTransferDataFlavors() {
            return new DataFlavor[] {DataFlavor.stringFlavor};
        }

        @Override
        public boolean isDataFlavorSupported(DataFlavor flavor) {
            return DataFlavor.stringFlavor.equals(flavor);
        }

        @Override
        public Object getTransferData(DataFlavor flavor) throws UnsupportedFlavorException {
            if (!current || !isDataFlavorSupported(flavor)) {
                throw new UnsupportedFlavorException(flavor);
            }
            return token.reveal(String::new);
        }
    }
}
