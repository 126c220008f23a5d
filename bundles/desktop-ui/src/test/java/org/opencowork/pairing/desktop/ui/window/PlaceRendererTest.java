package org.opencowork.pairing.desktop.ui.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.awt.GraphicsEnvironment;
import java.util.Locale;
import javax.swing.JList;
import javax.swing.SwingUtilities;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opencowork.pairing.desktop.ui.base.Texts;
import org.opencowork.pairing.desktop.ui.model.Light;

class PlaceRendererTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void howAPairingStandsIsNeverCut(String language) throws Exception {
        assumeFalse(GraphicsEnvironment.isHeadless(), "There is no display: install Xvfb.");
        var renderer = new PlaceRenderer(new Texts(Locale.forLanguageTag(language)));
        SwingUtilities.invokeAndWait(() -> {
            Theme.install(false);
            assertThat(Light.values()).allSatisfy(light -> {
                var place = new Place.Paired("p-1", "Phone", light);
                var row = renderer.getListCellRendererComponent(new JList<>(), place, 0, false, false);
                assertThat(row.getPreferredSize().width).as(light.key()).isLessThanOrEqualTo(Switcher.WIDE_ENOUGH);
            });
        });
    }
}
