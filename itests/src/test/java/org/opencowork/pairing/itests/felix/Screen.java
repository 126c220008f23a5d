package org.opencowork.pairing.itests.felix;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.awt.Container;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;

/** The real windows of this process: what is in them is found by its name and worked as by hand. */
final class Screen {

    private Screen() {}

    /** Returns the visible component of that name, waiting for it. */
    static <T extends Component> T find(Class<T> type, String name) throws Exception {
        Eventually.holds(() -> assertThat(visible(name)).as(name).isPresent());
        return type.cast(visible(name).orElseThrow());
    }

    /** Tells whether a component of that name can be seen now. */
    static boolean shows(String name) throws Exception {
        return visible(name).isPresent();
    }

    /** Returns what a person could write into, within the component of that name. */
    static List<Component> fields(String name) throws Exception {
        var within = find(Component.class, name);
        return onEdt(() -> all(within)
                .filter(part -> part instanceof JTextComponent text && text.isEditable() && text.isShowing())
                .toList());
    }

    /** Presses a button once it can be pressed, and does not wait for what it does: it may open a dialog. */
    static void press(String name) throws Exception {
        var button = find(AbstractButton.class, name);
        Eventually.holds(() -> assertThat(onEdt(() -> button.isEnabled() && button.isShowing()))
                .as(name)
                .isTrue());
        SwingUtilities.invokeLater(button::doClick);
    }

    static void fill(String name, String text) throws Exception {
        var field = find(JTextComponent.class, name);
        onEdt(() -> {
            field.setText(text);
            return text;
        });
    }

    /** Waits until the label or text of that name says this. */
    static void says(String name, String words) throws Exception {
        Eventually.holds(() -> assertThat(text(name)).as(name).contains(words));
    }

    /** Returns the words of the label or text of that name. */
    static String text(String name) throws Exception {
        var component = find(Component.class, name);
        return onEdt(
                () -> component instanceof JLabel label ? label.getText() : ((JTextComponent) component).getText());
    }

    static <T> T onEdt(Callable<T> work) throws Exception {
        var task = new FutureTask<>(work);
        SwingUtilities.invokeAndWait(task);
        return task.get();
    }

    /** Paints the window into a picture for a person to look at. */
    static void picture(String window, String name) throws Exception {
        var shown = find(Window.class, window);
        onEdt(() -> {
            var image = new BufferedImage(shown.getWidth(), shown.getHeight(), BufferedImage.TYPE_INT_RGB);
            shown.paint(image.getGraphics());
            write(image, Path.of("target", "screenshots", name + ".png"));
            return name;
        });
    }

    private static void write(BufferedImage image, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        ImageIO.write(image, "png", file.toFile());
    }

    private static Optional<Component> visible(String name) throws Exception {
        return onEdt(() -> Stream.of(Window.getWindows())
                .filter(Window::isShowing)
                .flatMap(Screen::all)
                .filter(component -> name.equals(component.getName()) && component.isShowing())
                .findFirst());
    }

    private static Stream<Component> all(Component root) {
        var below = root instanceof Container container
                ? Stream.of(container.getComponents()).flatMap(Screen::all)
                : Stream.<Component>empty();
        return Stream.concat(Stream.of(root), below);
    }
}
