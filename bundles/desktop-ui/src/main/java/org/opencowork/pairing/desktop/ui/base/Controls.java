package org.opencowork.pairing.desktop.ui.base;

import java.awt.AWTKeyStroke;
import java.awt.Color;
import java.awt.KeyboardFocusManager;
import java.util.List;
import java.util.Set;
import javax.accessibility.Accessible;
import javax.swing.JButton;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Things to press and fill in, each with a name for programs and one for screen readers. */
public final class Controls {

    private Controls() {}

    /** A button. */
    public static JButton button(String name, String text, Runnable action) {
        return prepared(new JButton(text), name, text, action);
    }

    /** A button for what is mostly wanted here. */
    public static JButton primary(String name, String text, Runnable action) {
        var button = button(name, text, action);
        button.putClientProperty(
                "FlatLaf.style",
                "background: $Component.accentColor; foreground: #fff; borderColor: $Component.accentColor;"
                        + " hoverBackground: darken($Component.accentColor,5%);"
                        + " focusedBackground: $Component.accentColor; hoverBorderColor: $Component.accentColor;"
                        + " font: bold");
        return button;
    }

    /** A button for what cannot be taken back; the Enter key does not press it. */
    public static JButton risky(String name, String text, Runnable action) {
        return deliberate(prepared(new Risky(text), name, text, action));
    }

    /** Makes sure that the Enter key does not press a button, even where it has the focus; the space bar does. */
    public static JButton deliberate(JButton button) {
        for (var key : List.of("ENTER", "pressed ENTER", "released ENTER")) {
            button.getInputMap().put(KeyStroke.getKeyStroke(key), "none");
        }
        return button;
    }

    /** Lets the Tab key lead on from a component that would keep it for itself. */
    public static void leaveByTab(JComponent component) {
        component.setFocusTraversalKeys(
                KeyboardFocusManager.FORWARD_TRAVERSAL_KEYS, Set.of(AWTKeyStroke.getAWTKeyStroke("pressed TAB")));
        component.setFocusTraversalKeys(
                KeyboardFocusManager.BACKWARD_TRAVERSAL_KEYS,
                Set.of(AWTKeyStroke.getAWTKeyStroke("shift pressed TAB")));
    }

    private static JButton prepared(JButton button, String name, String text, Runnable action) {
        button.setDefaultCapable(false);
        button.addActionListener(pressed -> action.run());
        return named(button, name, text);
    }

    /** Gives a component its name, and what a screen reader says for it. */
    public static <T extends JComponent> T named(T component, String name, String spoken) {
        component.setName(name);
        if (component instanceof Accessible accessible && accessible.getAccessibleContext() != null) {
            accessible.getAccessibleContext().setAccessibleName(spoken);
        }
        return component;
    }

    private static final class Risky extends JButton {

        private static final long serialVersionUID = 1L;

        Risky(String text) {
            super(text);
        }

        @Override
        public Color getForeground() {
            return Tone.RED.color();
        }
    }
}
