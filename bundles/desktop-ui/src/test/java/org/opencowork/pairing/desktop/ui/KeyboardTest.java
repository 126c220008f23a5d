package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.AWTException;
import java.awt.Component;
import java.awt.KeyEventDispatcher;
import java.awt.KeyboardFocusManager;
import java.awt.Robot;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.AbstractButton;
import javax.swing.JComboBox;
import javax.swing.JDialog;
import javax.swing.JList;
import javax.swing.JRadioButton;
import javax.swing.JTabbedPane;
import javax.swing.JTable;
import javax.swing.JTextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person without a mouse: a robot presses real keys, and every control is reached. */
class KeyboardTest extends FullWindow {

    private static final int MOST_STEPS = 120;
    private static final List<Class<?>> CONTROLS = List.of(
            AbstractButton.class, JTextField.class, JComboBox.class, JTable.class, JList.class, JTabbedPane.class);

    private Robot robot;

    @Override
    void prepare() {
        super.prepare();
        sessions.adopt("ses_4c1f");
    }

    @BeforeEach
    void wakeTheRobot() throws AWTException {
        robot = new Robot();
        Screen.find(Component.class, "change.p-1");
        focus(window());
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings", "confirmations", "stream", "audit"})
    void theTabKeyReachesEveryControlOfEachPage(String tab) {
        openTab(tab);
        if (tab.equals("confirmations")) {
            // The buttons of a card rest at first.
            canBePressed("approve.b");
        }

        reachesAll(window());
    }

    @Test
    void theTabKeyReachesEveryControlOfAPairingsState() {
        choose(3);
        Screen.find(Component.class, "status.examine");

        reachesAll(window());
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings.create", "change.p-1"})
    void theTabKeyReachesEveryControlOfAForm(String button) {
        Screen.press(button);
        var name = button.equals("settings.create") ? "create" : "change";
        var dialog = Screen.find(JDialog.class, name);
        focus(dialog);

        reachesAll(dialog);

        strike(KeyEvent.VK_ESCAPE);
        Screen.eventually(() -> assertThat(Screen.shows(name)).isFalse());
    }

    @Test
    void enterApprovesNothingAndTheSpaceBarDoes() {
        openTab("confirmations");
        tabTo("approve.a");

        press(KeyEvent.VK_ENTER);
        tabTo("approve.b");
        press(KeyEvent.VK_ENTER);
        assertThat(confirmations.approved).isEmpty();
        assertThat(confirmations.denied).isEmpty();

        press(KeyEvent.VK_SPACE);
        Screen.eventually(() -> assertThat(confirmations.approved).containsExactly("b"));
    }

    private void reachesAll(Window window) {
        var reached = walk();
        var wanted = Screen.onEdt(() -> Screen.all(window)
                .filter(part -> CONTROLS.stream().anyMatch(kind -> kind.isInstance(part)))
                .filter(part -> part.isShowing() && part.isEnabled() && part.getName() != null)
                .filter(part ->
                        !part.getName().contains("Arrow") && !part.getName().contains("ComboBox."))
                .filter(part -> !(part instanceof JRadioButton radio) || radio.isSelected())
                .toList());

        assertThat(wanted).isNotEmpty();
        assertThat(names(reached)).containsAll(names(wanted));
        assertThat(reached)
                .allSatisfy(part -> assertThat(part.getAccessibleContext().getAccessibleName())
                        .as(String.valueOf(part.getName()))
                        .isNotBlank());
    }

    /** Presses Tab until it comes round, and returns all that had the focus meanwhile. */
    private Set<Component> walk() {
        var reached = new LinkedHashSet<Component>();
        for (var step = 0; step < MOST_STEPS; step++) {
            press(KeyEvent.VK_TAB);
            var owner = owner();
            if (!reached.add(owner) && reached.iterator().next() == owner) {
                return reached;
            }
        }
        throw new AssertionError("The Tab key does not come round: " + names(reached));
    }

    private void tabTo(String name) {
        canBePressed(name);
        for (var step = 0; step < MOST_STEPS; step++) {
            if (name.equals(owner().getName())) {
                return;
            }
            press(KeyEvent.VK_TAB);
        }
        throw new AssertionError("The Tab key does not reach " + name);
    }

    private static void canBePressed(String name) {
        var button = Screen.find(AbstractButton.class, name);
        Screen.eventually(() -> assertThat(Screen.onEdt(button::isEnabled)).isTrue());
    }

    /** Presses and lets go, and returns once the window has had both; where the focus moves, that has come first. */
    private void press(int key) {
        var had = new CountDownLatch(1);
        KeyEventDispatcher listener = event -> {
            if (event.getID() == KeyEvent.KEY_RELEASED && event.getKeyCode() == key) {
                had.countDown();
            }
            return false;
        };
        var manager = KeyboardFocusManager.getCurrentKeyboardFocusManager();
        manager.addKeyEventDispatcher(listener);
        strike(key);
        try {
            assertThat(had.await(20, TimeUnit.SECONDS)).as("the key arrives").isTrue();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        } finally {
            manager.removeKeyEventDispatcher(listener);
        }
        Screen.onEdt(() -> key);
    }

    /** Presses and lets go; where the window closes on that, it has not both. */
    private void strike(int key) {
        robot.keyPress(key);
        robot.keyRelease(key);
    }

    private static Component owner() {
        var owner = Screen.onEdt(
                () -> KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner());
        assertThat(owner).as("what has the focus").isNotNull();
        return owner;
    }

    private static void focus(Window window) {
        Screen.onEdt(() -> {
            window.toFront();
            window.requestFocus();
            return true;
        });
        Screen.eventually(() -> assertThat(Screen.onEdt(() ->
                        KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusedWindow()))
                .isSameAs(window));
        Screen.eventually(() -> owner());
    }

    private static Set<String> names(Iterable<Component> parts) {
        var names = new LinkedHashSet<String>();
        parts.forEach(part -> names.add(String.valueOf(part.getName())));
        return names;
    }
}
