package org.opencowork.pairing.api.transport;

import java.util.List;
import java.util.Map;

/**
 * Events that leave together.
 *
 * @param id the same whenever the same events are sent again
 * @param events each a redacted JSON tree with the field names of the contract
 */
public record EventBatch(String id, List<Map<String, Object>> events) {}
