package org.opencowork.pairing.broker;

import static org.osgi.service.component.annotations.ConfigurationPolicy.REQUIRE;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.Map;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a broker as long as it is configured. While it runs, a {@code Supplier} of its URL is registered with the
 * properties {@code purpose=broker.url} and {@code port}.
 */
@Component(
        configurationPid = "org.opencowork.pairing.broker",
        configurationPolicy = REQUIRE,
        immediate = true,
        service = {})
@Designate(ocd = BrokerComponent.Config.class)
public final class BrokerComponent {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerComponent.class);

    private final BrokerServer server;
    private final ServiceRegistration<?> address;

    @ObjectClassDefinition(name = "Reference broker")
    @interface Config {
        @AttributeDefinition(description = "Port on the loopback address; 0 for any that is free")
        int port() default 0;

        @AttributeDefinition(description = "Directory that only this user can read, for the database and the key")
        String directory();

        @AttributeDefinition(description = "File that the port is written to; empty for none")
        String portFile() default "";
    }

    /** Starts to listen; fails with a sentence that says what to do if the directory or the port cannot be used. */
    @Activate
    public BrokerComponent(BundleContext context, Config config) throws IOException {
        var portFile = config.portFile().isEmpty() ? null : Path.of(config.portFile());
        server = BrokerServer.start(new BrokerSettings(Path.of(config.directory()), config.port(), portFile));
        var url = server.url();
        address = context.registerService(Supplier.class, supplier(url), properties(url));
        LOG.info("The broker listens on {}; its remote key is in {}", url, config.directory());
    }

    /** Stops listening. */
    @Deactivate
    public void close() {
        address.unregister();
        server.close();
    }

    private static Supplier<URI> supplier(URI url) {
        return () -> url;
    }

    private static Dictionary<String, Object> properties(URI url) {
        return FrameworkUtil.asDictionary(Map.of("purpose", "broker.url", "port", url.getPort()));
    }
}
