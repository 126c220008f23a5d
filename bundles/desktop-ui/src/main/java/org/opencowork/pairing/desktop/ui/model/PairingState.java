package org.opencowork.pairing.desktop.ui.model;

import java.util.Map;
import java.util.Optional;
import org.opencowork.pairing.api.Pairing;
import org.opencowork.pairing.api.Sentence;

/**
 * A pairing and what is known of it at this moment.
 *
 * @param facts as {@code Pairings.facts} gives them; empty where they could not be had
 */
public record PairingState(Pairing pairing, Map<String, Object> facts) {

    /** Returns its id. */
    public String id() {
        return pairing.id();
    }

    /** Returns how it stands. */
    public Light light() {
        return Light.of(pairing, facts);
    }

    /** Returns what keeps commands from being carried out; empty for nothing. */
    public Optional<Sentence> hindrance() {
        return Sentence.in(facts, "cannotExecuteBecause");
    }

    /** Returns a number among the facts; 0 where it is not known. */
    public long count(String fact) {
        return facts.get(fact) instanceof Number number ? number.longValue() : 0;
    }
}
