package org.opencowork.pairing.itests.support;

import java.lang.reflect.Proxy;
import java.util.Map;

/** Settings as a configuration would give them. */
public final class Settings {

    private Settings() {}

    /** Returns settings of a type; what is not named has its default. */
    public static <C> C of(Class<C> type, Map<String, Object> values) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, none) -> values.getOrDefault(method.getName(), method.getDefaultValue())));
    }
}
