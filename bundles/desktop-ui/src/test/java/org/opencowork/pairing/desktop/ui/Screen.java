package org.opencowork.pairing.desktop.ui;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.Container;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Window;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JToggleButton;
import javax.swing.SwingUtilities;
import javax.swing.text.JTextComponent;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.AssertionFailedError;

/** The real windows of this process: finds what is in them by name, works it, and takes pictures. */
final class Screen {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long LOOK_AGAIN_MILLIS = 20;

    private Screen() {}

    /** Returns the visible component of that name, waiting for it. */
    static <T extends Component> T find(Class<T> type, String name) {
        var found = new Component[1];
        eventually(() -> found[0] = visible(name).orElseThrow(() -> new AssertionFailedError("no visible " + name)));
        return type.cast(found[0]);
    }

    /** Tells whether a component of that name can be seen now. */
    static boolean shows(String name) {
        return onEdt(() -> visible(name).isPresent());
    }

    /** Presses a button, and does not wait for what it does: it may open a dialog. */
    static void press(String name) {
        var button = find(AbstractButton.class, name);
        eventually(() -> {
            if (!onEdt(button::isEnabled)) {
                throw new AssertionFailedError(name + " cannot be pressed");
            }
        });
        SwingUtilities.invokeLater(button::doClick);
    }

    static void fill(String name, String text) {
        var field = find(JTextComponent.class, name);
        onEdt(() -> {
            field.setText(text);
            return text;
        });
    }

    /** Chooses what stands at that place of a box. */
    static void choose(String name, int index) {
        var box = find(JComboBox.class, name);
        onEdt(() -> {
            box.setSelectedIndex(index);
            return index;
        });
    }

    /** Sets or takes away a tick, or a choice among several. */
    static void tick(String name) {
        var box = find(JToggleButton.class, name);
        onEdt(() -> {
            box.doClick();
            return name;
        });
    }

    /** Returns what stands in a field or paragraph of that name. */
    static String textOf(String name) {
        return find(JTextComponent.class, name).getText();
    }

    /** Returns the words of every label and text within a component. */
    static List<String> words(Component within) {
        return onEdt(() -> all(within)
                .map(part -> part instanceof JTextComponent text
                        ? text.getText()
                        : part instanceof JLabel label ? String.valueOf(label.getText()) : "")
                .toList());
    }

    /** Looks until it holds. */
    static void eventually(Executable assertion) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                assertion.execute();
                return;
            } catch (Throwable failed) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("not within " + PATIENCE, failed);
                }
                pause();
            }
        }
    }

    static <T> T onEdt(Callable<T> work) {
        var task = new FutureTask<>(work);
        try {
            if (SwingUtilities.isEventDispatchThread()) {
                task.run();
            } else {
                SwingUtilities.invokeAndWait(task);
            }
            return task.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        } catch (InvocationTargetException | java.util.concurrent.ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        }
    }

    /** Paints the window into a picture, as finely as the screen shows it. */
    static void picture(Window window, String name) {
        onEdt(() -> {
            var scale = (int)
                    window.getGraphicsConfiguration().getDefaultTransform().getScaleX();
            var image = new BufferedImage(
                    window.getWidth() * scale, window.getHeight() * scale, BufferedImage.TYPE_INT_RGB);
            var pen = image.createGraphics();
            pen.scale(scale, scale);
            window.paint(pen);
            pen.dispose();
            write(image, scale == 1 ? name : name + "-" + scale + "x");
            return image;
        });
    }

    /** Returns the part of the screen, at its upper right, where desktops show notices. */
    static Rectangle corner() {
        var screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
        var bounds = screen.getDefaultConfiguration().getBounds();
        return new Rectangle(bounds.width - 700, 0, 700, 300);
    }

    /** Returns how many colours a part of the screen shows: one where nothing is. */
    static long colours(Rectangle part) {
        try {
            var seen = new Robot().createScreenCapture(part);
            return Arrays.stream(seen.getRGB(0, 0, part.width, part.height, null, 0, part.width))
                    .distinct()
                    .count();
        } catch (AWTException blind) {
            throw new AssertionError(blind);
        }
    }

    /** Takes a part of the screen as it is, with whatever other programs show there. */
    static void screenshot(Rectangle part, String name) {
        try {
            write(new Robot().createScreenCapture(part), name);
        } catch (AWTException blind) {
            throw new AssertionError(blind);
        }
    }

    private static void write(BufferedImage image, String name) {
        try {
            Files.createDirectories(PICTURES);
            ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Optional<Component> visible(String name) {
        return Stream.of(Window.getWindows())
                .filter(Window::isShowing)
                .flatMap(Screen::all)
                .filter(component -> name.equals(component.getName()) && component.isShowing())
                .findFirst();
    }

    static Stream<Component> all(Component root) {
        var below = root instanceof Container container
                ? Stream.of(container.getComponents()).flatMap(Screen::all)
                : Stream.<Component>empty();
        return Stream.concat(Stream.of(root), below);
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
