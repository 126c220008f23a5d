package org.opencowork.pairing.desktop.ui.window;

import java.util.Map;
import java.util.Optional;
import org.opencowork.pairing.api.Tree;

/**
 * How the person left the window.
 *
 * @param width in pixels of the desktop, when it does not fill the screen
 * @param height in pixels of the desktop, when it does not fill the screen
 * @param filling whether it fills the screen
 */
public record Habits(Look look, int width, int height, boolean filling) {

    private static final int WIDTH = 1180;
    private static final int HEIGHT = 780;
    private static final int MOST = 32_000;

    /** How a window is that the person has not touched yet. */
    public static Habits usual(Look look) {
        return new Habits(look, WIDTH, HEIGHT, false);
    }

    /** Returns the same with another look. */
    Habits with(Look newLook) {
        return new Habits(newLook, width, height, filling);
    }

    /** Returns the same at another size. */
    Habits sized(int newWidth, int newHeight) {
        return new Habits(look, newWidth, newHeight, false);
    }

    /** Returns the same, but filling the screen or not. */
    Habits filling(boolean fills) {
        return new Habits(look, width, height, fills);
    }

    Map<String, Object> toTree() {
        return Map.of("look", look.word(), "width", width, "height", height, "filling", filling);
    }

    /** Reads what can be read; the rest stays as in {@code usual}. */
    static Habits of(Map<String, Object> tree, Habits usual) {
        return new Habits(
                Tree.text(tree, "look").flatMap(Look::of).orElse(usual.look),
                pixels(tree, "width").orElse(usual.width),
                pixels(tree, "height").orElse(usual.height),
                tree.get("filling") instanceof Boolean fills ? fills : usual.filling);
    }

    private static Optional<Integer> pixels(Map<String, Object> tree, String field) {
        return tree.get(field) instanceof Long pixels && pixels > 0 && pixels <= MOST
                ? Optional.of(pixels.intValue())
                : Optional.empty();
    }
}
