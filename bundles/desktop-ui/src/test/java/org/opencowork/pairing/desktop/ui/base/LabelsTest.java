package org.opencowork.pairing.desktop.ui.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void whatLooksLikeHtmlIsShownAsItIs() {
        var label = Labels.plain("<html><img src='http://192.0.2.1/seen'>");

        assertThat(label.getClientProperty("html")).isNull();
        assertThat(label.getText()).startsWith("<html>");
    }
}
