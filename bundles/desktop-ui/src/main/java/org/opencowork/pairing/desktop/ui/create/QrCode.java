package org.opencowork.pairing.desktop.ui.create;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import javax.swing.Icon;

/** A text as a QR code, black on white in every look, as cameras want it; sharp at every scale. */
final class QrCode implements Icon {

    private static final int QUIET = 2;

    private final BitMatrix cells;
    private final int size;

    /** Makes the code, to be drawn that wide. */
    QrCode(String text, int size) {
        try {
            var hints = Map.of(EncodeHintType.MARGIN, QUIET, EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M);
            cells = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("text does not fit a QR code", tooLong);
        }
        this.size = size;
    }

    @Override
    public void paintIcon(Component component, Graphics graphics, int x, int y) {
        var pen = (Graphics2D) graphics.create();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(x, y, size, size);
            pen.translate(x, y);
            pen.scale(size / (double) cells.getWidth(), size / (double) cells.getHeight());
            pen.setColor(Color.BLACK);
            for (var row = 0; row < cells.getHeight(); row++) {
                for (var column = 0; column < cells.getWidth(); column++) {
                    if (cells.get(column, row)) {
                        pen.fill(new Rectangle2D.Double(column, row, 1, 1));
                    }
                }
            }
        } finally {
            pen.dispose();
        }
    }

    /** Leaves nothing of the text. */
    void wipe() {
        cells.clear();
    }

    @Override
    public int getIconWidth() {
        return size;
    }

    @Override
    public int getIconHeight() {
        return size;
    }
}
