package org.opencowork.pairing.transport.http;

import java.lang.reflect.Proxy;
import java.util.Map;

/** The transport's settings as a configuration would give them: what is not named has its default. */
final class Settings {

    private Settings() {}

    static HttpBrokerTransport.Config of(Map<String, Object> values) {
        return (HttpBrokerTransport.Config) Proxy.newProxyInstance(
                Settings.class.getClassLoader(),
                new Class<?>[] {HttpBrokerTransport.Config.class},
                (proxy, method, none) -> values.getOrDefault(method.getName(), method.getDefaultValue()));
    }
}
