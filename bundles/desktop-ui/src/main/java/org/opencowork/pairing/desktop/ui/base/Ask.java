package org.opencowork.pairing.desktop.ui.base;

import java.awt.Component;
import java.awt.Dialog.ModalityType;
import java.awt.event.KeyEvent;
import javax.swing.JComponent;
import javax.swing.JDialog;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import javax.swing.WindowConstants;

/** Asks the person before something that matters. Nothing is chosen beforehand; Escape means no. */
public final class Ask {

    private static final int WIDTH = 480;
    private static final int MARGIN = 80;

    private Ask() {}

    /** Asks over this component; {@code yes} runs only if its button is pressed. */
    public static void confirm(Component over, String name, Question question, Runnable yes) {
        var dialog = new JDialog(SwingUtilities.getWindowAncestor(over), question.title(), ModalityType.DOCUMENT_MODAL);
        dialog.setName(name);
        dialog.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        var no = Controls.button(name + ".no", question.no(), dialog::dispose);
        var go = Controls.risky(name + ".yes", question.yes(), () -> {
            dialog.dispose();
            yes.run();
        });
        var content = Boxes.column(
                Boxes.WIDE,
                Boxes.column(
                        Boxes.GAP + 2, Labels.heading(question.title()), new Paragraph(question.words(), Tone.TEXT)),
                Boxes.trailing(no, go));
        show(dialog, Boxes.padded(content, Boxes.WIDE, Boxes.WIDE), over, WIDTH);
    }

    /**
     * What is asked.
     *
     * @param words what would happen
     */
    public record Question(String title, String words, String yes, String no) {}

    /** Shows a dialog as high as its content then needs; Escape closes it. */
    public static void show(JDialog dialog, JComponent content, Component over, int width) {
        prepare(dialog, content);
        // What wraps tells its height only once it has been laid out at its width.
        dialog.setSize(width, width);
        dialog.validate();
        show(dialog, over, width, content.getPreferredSize().height);
    }

    /** Shows a dialog of that size, but no higher than the screen, in the middle over a component; Escape closes it. */
    public static void show(JDialog dialog, JComponent content, Component over, int width, int height) {
        prepare(dialog, content);
        show(dialog, over, width, height);
    }

    private static void prepare(JDialog dialog, JComponent content) {
        dialog.setContentPane(content);
        content.setOpaque(true);
        dialog.getRootPane()
                .registerKeyboardAction(
                        pressed -> dialog.dispose(),
                        KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0),
                        JComponent.WHEN_IN_FOCUSED_WINDOW);
        dialog.pack();
    }

    private static void show(JDialog dialog, Component over, int width, int height) {
        var frame = dialog.getInsets();
        var highest = dialog.getGraphicsConfiguration().getBounds().height - MARGIN;
        dialog.setSize(width + frame.left + frame.right, Math.min(highest, height + frame.top + frame.bottom));
        dialog.setLocationRelativeTo(over);
        dialog.setVisible(true);
    }
}
