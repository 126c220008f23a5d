package org.opencowork.pairing.desktop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Component;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javax.swing.AbstractButton;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JFrame;
import javax.swing.JList;
import javax.swing.JTable;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opencowork.pairing.api.PairingStatus;
import org.opencowork.pairing.desktop.ui.window.Look;

/** What holds for the whole window: every control can be reached and has a name, in every look and language. */
class EverythingTest extends FullWindow {

    private static final List<String> TABS = List.of("settings", "confirmations", "stream", "audit");
    private static final Predicate<Component> CONTROL = component -> component instanceof AbstractButton
            || component instanceof JTextField
            || component instanceof JComboBox
            || component instanceof JTable
            || component instanceof JList;

    @ParameterizedTest
    @CsvSource({"light, en", "dark, en", "light, de"})
    void everyControlHasANameAndCanBeReached(String theme, String language) {
        var window = open(Look.of(theme).orElseThrow(), Locale.forLanguageTag(language));
        Screen.find(Component.class, "switcher");
        for (var tab : TABS) {
            openFull(tab);
            var controls = Screen.onEdt(() -> controls(window));

            assertThat(controls).isNotEmpty().allSatisfy(control -> {
                assertThat(control.getAccessibleContext().getAccessibleName())
                        .as(control.toString())
                        .isNotBlank();
                assertThat(control.isFocusable()).as(control.toString()).isTrue();
            });
            Screen.picture(window, tab + "-" + theme + "-" + language);
        }
    }

    @Test
    void disconnectsAllAtOnePress() {
        var second = pairings.add("Gateway", PairingStatus.PAIRED_ONLINE, null, Map.of());

        Screen.press("disconnectAll");

        Screen.eventually(() -> assertThat(pairings.get("p-1").enabled()).isFalse());
        Screen.eventually(() -> assertThat(pairings.get(second).enabled()).isFalse());
    }

    @Test
    void closingAsksBeforeItEndsTheDesktopWhereThereIsNoTray() {
        Screen.onEdt(() -> {
            SwingUtilities.invokeLater(() -> window().dispatchEvent(
                            new java.awt.event.WindowEvent(window(), java.awt.event.WindowEvent.WINDOW_CLOSING)));
            return true;
        });

        Screen.press("close.ask.no");

        Screen.eventually(() -> assertThat(Screen.shows("close.ask")).isFalse());
        assertThat(Screen.shows("window")).isTrue();
    }

    private static void openFull(String name) {
        openTab(name);
        if (name.equals("confirmations")) {
            var approve = Screen.find(JButton.class, "approve.a");
            Screen.eventually(() -> assertThat(approve.isEnabled()).isTrue());
        }
        if (name.equals("audit")) {
            Screen.eventually(
                    () -> assertThat(Screen.find(JTable.class, "audit.table").getRowCount())
                            .isPositive());
        }
    }

    /** Arrows and the like inside of others belong to these. */
    private static List<Component> controls(JFrame window) {
        return Screen.all(window)
                .filter(CONTROL.and(Component::isShowing))
                .filter(component ->
                        component.getName() != null && !component.getName().contains("Arrow"))
                .filter(component -> component.getName().indexOf("ComboBox.") < 0)
                .toList();
    }
}
