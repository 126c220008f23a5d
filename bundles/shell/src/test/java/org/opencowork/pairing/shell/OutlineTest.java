package org.opencowork.pairing.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutlineTest {

    @Test
    void showsFieldsInTheirOrderAndIndentsWhatIsNested() {
        var tree = new LinkedHashMap<String, Object>();
        tree.put("label", "Phone");
        tree.put("error", null);
        tree.put("sessions", List.of());
        tree.put("policy", Map.of("allowRemotePrompts", true));

        assertThat(Outline.of(tree))
                .isEqualTo("label: Phone\nerror: -\nsessions: none\npolicy:\n  allowRemotePrompts: true");
    }

    @Test
    void saysThatAListIsEmpty() {
        assertThat(Outline.of(List.of())).isEqualTo("none");
    }

    @Test
    void setsTheEntriesOfAListApart() {
        assertThat(Outline.of(List.of(Map.of("id", "a"), Map.of("id", "b")))).isEqualTo("id: a\n\nid: b");
    }
}
