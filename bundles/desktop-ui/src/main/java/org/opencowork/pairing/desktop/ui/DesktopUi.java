package org.opencowork.pairing.desktop.ui;

import static org.osgi.service.component.annotations.ConfigurationPolicy.REQUIRE;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.swing.JComponent;
import org.opencowork.pairing.desktop.ui.model.Ports;
import org.opencowork.pairing.desktop.ui.window.HabitsFile;
import org.opencowork.pairing.desktop.ui.window.Look;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the window, or offers what is in it to a host with a window of its own: a {@code Supplier<JComponent>} with
 * the property {@code purpose=desktop.panel}, to be called on the event thread. It is of the JDK, because a host and
 * the bundles share no classes of ours. Where there is no display, nothing is opened.
 */
@Component(
        configurationPid = "org.opencowork.pairing.desktop.ui",
        configurationPolicy = REQUIRE,
        immediate = true,
        service = {})
@Designate(ocd = DesktopUi.Config.class)
public final class DesktopUi {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopUi.class);

    @ObjectClassDefinition(name = "Window")
    @interface Config {
        @AttributeDefinition(description = "Open a window; a host that takes the panel into its own says no")
        boolean window() default true;

        @AttributeDefinition(description = "Directory that keeps how the person left the window; empty for nowhere")
        String directory() default "";

        @AttributeDefinition(description = "light, dark, or system for what the desktop around has, at first")
        String theme() default "system";

        @AttributeDefinition(description = "Language tag, such as de; empty for the system's")
        String language() default "";
    }

    private final Presence presence;
    private final ServiceRegistration<?> panel;

    /** Opens the window soon, on the event thread. */
    @Activate
    public DesktopUi(Config config, BundleContext context, @Reference(name = "ports") Ports ports) {
        var locale = config.language().isEmpty() ? Locale.getDefault() : Locale.forLanguageTag(config.language());
        var directory = config.directory().isEmpty() ? null : Path.of(config.directory());
        presence = new Presence(ports, locale, new HabitsFile(directory), () -> stop(context));
        Supplier<JComponent> supplier = presence::panel;
        panel = context.registerService(
                Supplier.class, supplier, FrameworkUtil.asDictionary(Map.of("purpose", "desktop.panel")));
        if (GraphicsEnvironment.isHeadless()) {
            LOG.info("There is no display; the Desktop runs without a window");
        } else if (config.window()) {
            presence.open(Look.of(config.theme()).orElse(Look.SYSTEM));
        }
    }

    /** Closes the window and ends what runs for it. */
    @Deactivate
    public void close() {
        panel.unregister();
        presence.close();
    }

    /** Ends the whole Desktop, off the event thread, on which the window still has to be closed. */
    private static void stop(BundleContext context) {
        var framework = context.getBundle(0);
        var ending = new Thread(
                () -> {
                    try {
                        framework.stop();
                    } catch (BundleException broken) {
                        LOG.warn("The Desktop does not stop", broken);
                    }
                },
                "pairing-window-stop");
        ending.setDaemon(true);
        ending.start();
    }
}
