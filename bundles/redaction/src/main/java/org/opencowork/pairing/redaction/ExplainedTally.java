package org.opencowork.pairing.redaction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.opencowork.pairing.api.redaction.RedactionRule;
import org.opencowork.pairing.api.redaction.Removal;

/** Notes also where each removed place was, and what found it. */
final class ExplainedTally extends Tally {

    private final Deque<String> names = new ArrayDeque<>();
    private final List<Removal> removals = new ArrayList<>();
    private boolean inName;
    private int textStart;

    @Override
    void count(StandIn standIn) {
        super.count(standIn);
        var limit = standIn == StandIn.DEPTH || standIn == StandIn.TRUNCATED;
        add(limit ? "limits" : "fields", standIn.word(), null);
    }

    @Override
    void count(StandIn standIn, Object finder, int start, int end) {
        super.count(standIn, finder, start, end);
        var rule = finder instanceof Detector detector ? detector.rule() : String.valueOf(finder);
        add(rule, standIn.word(), new RedactionRule.Span(textStart + start, textStart + end));
    }

    @Override
    void dropped(Map<?, ?> object, Map<?, ?> kept, UnaryOperator<String> shown) {
        object.forEach((name, value) -> {
            enter(shown.apply(String.valueOf(name)));
            if (kept.containsKey(name)) {
                droppedWithin(value, kept.get(name), shown);
            } else {
                add("event-table", null, null);
            }
            leave();
        });
    }

    private void droppedWithin(@Nullable Object value, @Nullable Object kept, UnaryOperator<String> shown) {
        if (value instanceof Map<?, ?> object && kept instanceof Map<?, ?> keptObject) {
            dropped(object, keptObject, shown);
        } else if (value instanceof List<?> list && kept instanceof List<?> keptList) {
            for (var i = 0; i < Math.min(list.size(), keptList.size()); i++) {
                enter(i);
                droppedWithin(list.get(i), keptList.get(i), shown);
                leave();
            }
        }
    }

    private void add(String rule, @Nullable String standIn, RedactionRule.@Nullable Span range) {
        removals.add(new Removal(rule, standIn, pointer(), inName, range));
    }

    private String pointer() {
        var pointer = new StringBuilder();
        names.forEach(name -> pointer.append('/').append(name.replace("~", "~0").replace("/", "~1")));
        return pointer.toString();
    }

    @Override
    void enter(Object step) {
        names.addLast(step.toString());
    }

    @Override
    void leave() {
        names.removeLast();
    }

    @Override
    void inName(boolean inName) {
        this.inName = inName;
        textStart = 0;
    }

    @Override
    void startText(int at) {
        textStart = at;
    }

    @Override
    List<Removal> removals() {
        return List.copyOf(removals);
    }
}
