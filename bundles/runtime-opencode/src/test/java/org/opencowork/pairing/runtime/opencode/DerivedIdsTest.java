package org.opencowork.pairing.runtime.opencode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DerivedIdsTest {

    @Test
    void theSameCommandInTheSameSessionHasTheSameIds() {
        var ids = new DerivedIds("c-1", "ses_1");
        var again = new DerivedIds("c-1", "ses_1");

        assertThat(again.message()).isEqualTo(ids.message());
        assertThat(again.part(1)).isEqualTo(ids.part(1));
    }

    @Test
    void anotherCommandOrSessionHasOthers() {
        var message = new DerivedIds("c-1", "ses_1").message();

        assertThat(new DerivedIds("c-2", "ses_1").message()).isNotEqualTo(message);
        assertThat(new DerivedIds("c-1", "ses_2").message()).isNotEqualTo(message);
    }

    @Test
    void theyLookLikeOpenCodesOwn() {
        var ids = new DerivedIds("c-1", "ses_1");

        assertThat(ids.message()).matches("msg_[0-9A-Za-z]{26}");
        assertThat(ids.part(0)).matches("prt_[0-9A-Za-z]{26}");
    }

    @Test
    void partsSortInTheirOrder() {
        var ids = new DerivedIds("c-1", "ses_1");

        var parts = IntStream.range(0, 200).mapToObj(ids::part).toList();

        assertThat(parts).isSorted().doesNotHaveDuplicates();
    }
}
