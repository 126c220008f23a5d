package org.opencowork.pairing.api.redaction;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Takes out of everything that leaves what must not leave.
 *
 * <p>Thread-safe, pure and quick: no I/O. Of several registered redactors, the one with the highest
 * {@code service.ranking} is used; with none nothing leaves. An exception out of it is taken as "nothing leaves".
 */
@ConsumerType
public interface Redactor {

    /** Redacts one JSON tree as a whole; it is not changed, the result shares what was harmless. */
    Redaction redact(@Nullable Object tree, RedactionScope scope);

    /** Begins to redact a runtime's events for one pairing; the caller hands them over in order, one at a time. */
    EventRedactor events(RedactionScope scope);
}
