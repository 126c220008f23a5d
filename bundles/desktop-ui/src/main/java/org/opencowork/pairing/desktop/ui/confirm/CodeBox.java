package org.opencowork.pairing.desktop.ui.confirm;

import java.awt.Color;
import java.awt.Dimension;
import java.util.Optional;
import java.util.function.Consumer;
import javax.swing.BorderFactory;
import javax.swing.JComponent;
import javax.swing.JScrollPane;
import javax.swing.text.BadLocationException;
import javax.swing.text.DefaultHighlighter.DefaultHighlightPainter;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.desktop.ui.base.Boxes;
import org.opencowork.pairing.desktop.ui.base.Card;
import org.opencowork.pairing.desktop.ui.base.Controls;
import org.opencowork.pairing.desktop.ui.base.Paragraph;
import org.opencowork.pairing.desktop.ui.base.Tone;
import org.opencowork.pairing.desktop.ui.base.Visible;

/** A command, a diff or the like, letter by letter; one that is long scrolls, and none is cut. */
final class CodeBox {

    private static final int HIGHEST = 240;

    private CodeBox() {}

    /** Shows text as it is. */
    static JComponent plain(String name, String spoken, String text) {
        return framed(Controls.named(Paragraph.code(Visible.of(text)), name, spoken));
    }

    /** Shows a diff, with what is added and what is taken away in colours. */
    static JComponent diff(String name, String spoken, String text) {
        var code = Controls.named(Paragraph.code(Visible.of(text)), name, spoken);
        var start = 0;
        for (var line : code.getText().split("\n", -1)) {
            tone(line).ifPresent(mark(code, start, start + line.length()));
            start += line.length() + 1;
        }
        return framed(code);
    }

    private static Optional<Tone> tone(String line) {
        if (line.startsWith("+") && !line.startsWith("+++")) {
            return Optional.of(Tone.ADDED);
        }
        return line.startsWith("-") && !line.startsWith("---") ? Optional.of(Tone.TAKEN) : Optional.empty();
    }

    private static Consumer<Tone> mark(Paragraph code, int start, int end) {
        return tone -> {
            try {
                code.getHighlighter().addHighlight(start, end, new Marker(tone));
            } catch (BadLocationException impossible) {
                throw new IllegalStateException(impossible);
            }
        };
    }

    private static JComponent framed(Paragraph code) {
        var scroll = new Box(code);
        scroll.setBorder(null);
        scroll.setOpaque(false);
        scroll.getViewport().setOpaque(false);
        var frame = new Card(Tone.PAGE, Tone.LINE, 0, scroll);
        frame.setBorder(BorderFactory.createEmptyBorder(Boxes.GAP + 2, Boxes.GAP + 4, Boxes.GAP + 2, Boxes.GAP));
        return frame;
    }

    private static final class Box extends JScrollPane {

        private static final long serialVersionUID = 1L;

        Box(Paragraph code) {
            super(code, VERTICAL_SCROLLBAR_AS_NEEDED, HORIZONTAL_SCROLLBAR_NEVER);
        }

        @Override
        public Dimension getPreferredSize() {
            var code = getViewport().getView();
            if (getWidth() > 0 && code.getWidth() != getWidth()) {
                code.setSize(getWidth(), code.getHeight());
            }
            var wanted = code.getPreferredSize();
            return new Dimension(wanted.width, Math.min(HIGHEST, wanted.height));
        }
    }

    private static final class Marker extends DefaultHighlightPainter {

        private final Tone tone;

        Marker(Tone tone) {
            super(tone.color());
            this.tone = tone;
        }

        @Override
        public @Nullable Color getColor() {
            return tone == null ? null : tone.color();
        }
    }
}
