package org.opencowork.pairing.desktop.ui.window;

import com.formdev.flatlaf.FlatDarkLaf;
import com.formdev.flatlaf.FlatLaf;
import com.formdev.flatlaf.FlatLightLaf;
import java.util.List;
import java.util.Map;
import javax.swing.UIManager;
import javax.swing.plaf.ColorUIResource;
import javax.swing.plaf.InsetsUIResource;
import org.opencowork.pairing.desktop.ui.base.Tone;

/** How the window looks: light or dark. For the event thread. */
public final class Theme {

    private static final int ROW_HEIGHT = 30;
    private static final List<String> PAGES = List.of(
            "Panel.background",
            "OptionPane.background",
            "TabbedPane.background",
            "ScrollPane.background",
            "Viewport.background",
            "Table.background",
            "List.background",
            "SplitPane.background",
            "ScrollBar.track");
    private static final List<String> FIELDS =
            List.of("TextField.background", "ComboBox.background", "ComboBox.buttonBackground", "Button.background");

    private Theme() {}

    /** Tells whether that look is a dark one at this moment; may block for some seconds. Any thread. */
    public static boolean isDark(Look look) {
        return look == Look.DARK || (look == Look.SYSTEM && new SystemLook().isDark(System.getProperty("os.name", "")));
    }

    /** Sets the look of windows that open from now on. */
    public static void install(boolean dark) {
        System.setProperty("flatlaf.useNativeLibrary", "false");
        FlatLaf.setGlobalExtraDefaults(Map.of("@accentColor", dark ? "#3f74e6" : "#2f62d9"));
        UIManager.getDefaults().put("ClassLoader", FlatLaf.class.getClassLoader());
        // What was set for the look before would hide what the new one says of itself.
        PAGES.forEach(key -> UIManager.put(key, null));
        FlatLaf.setup(dark ? new FlatDarkLaf() : new FlatLightLaf());
        shape();
    }

    /** Changes to light or dark in every open window. */
    static void change(boolean dark) {
        if (dark != Tone.isDark()) {
            install(dark);
            FlatLaf.updateUI();
        }
    }

    private static void shape() {
        var page = own(Tone.PAGE);
        PAGES.forEach(key -> UIManager.put(key, page));
        FIELDS.forEach(key -> UIManager.put(key, own(Tone.BUTTON)));
        UIManager.put("TableHeader.background", own(Tone.CARD));
        UIManager.put("ComboBox.padding", new InsetsUIResource(5, 9, 5, 9));
        UIManager.put("TextField.margin", new InsetsUIResource(5, 9, 5, 9));
        UIManager.put("Button.margin", new InsetsUIResource(5, 16, 5, 16));
        UIManager.put("Component.arc", 8);
        UIManager.put("Button.arc", 8);
        UIManager.put("TextComponent.arc", 8);
        UIManager.put("CheckBox.arc", 5);
        UIManager.put("Component.focusWidth", 1);
        UIManager.put("ScrollBar.thumbArc", 999);
        UIManager.put("ScrollBar.width", 11);
        UIManager.put("TabbedPane.tabHeight", 42);
        UIManager.put("Table.rowHeight", ROW_HEIGHT);
        UIManager.put("Table.showHorizontalLines", true);
        UIManager.put("Table.gridColor", own(Tone.LINE));
        UIManager.put("Table.cellMargins", new InsetsUIResource(2, 10, 2, 10));
        UIManager.put("TableHeader.cellMargins", new InsetsUIResource(4, 10, 4, 10));
        UIManager.put("Table.selectionBackground", own(Tone.SELECTED));
        UIManager.put("Table.selectionForeground", own(Tone.TEXT));
        UIManager.put("Table.selectionInactiveBackground", own(Tone.SELECTED));
        UIManager.put("Table.selectionInactiveForeground", own(Tone.TEXT));
        UIManager.put("Component.borderColor", own(Tone.LINE));
    }

    /** A colour of the look's own, which the next look may replace. */
    private static ColorUIResource own(Tone tone) {
        return new ColorUIResource(tone.color());
    }
}
