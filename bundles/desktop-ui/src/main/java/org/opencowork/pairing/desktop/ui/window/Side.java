package org.opencowork.pairing.desktop.ui.window;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Dimension;
import javax.swing.JPanel;
import org.opencowork.pairing.desktop.ui.base.Tone;

/** The ground at the side of the window, always as wide. */
final class Side extends JPanel {

    private static final long serialVersionUID = 1L;

    private final int width;

    Side(int width) {
        super(new BorderLayout());
        this.width = width;
    }

    @Override
    public Color getBackground() {
        return Tone.SIDEBAR.color();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(width, super.getPreferredSize().height);
    }
}
