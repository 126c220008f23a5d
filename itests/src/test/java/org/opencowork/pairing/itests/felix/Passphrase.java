package org.opencowork.pairing.itests.felix;

import java.util.Map;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;

/** Stands in for the launcher, which asks the person for the passphrase of the file that keeps secrets. */
final class Passphrase {

    private Passphrase() {}

    static void offer(BundleContext context) {
        Supplier<char[]> passphrase = "correct horse battery staple"::toCharArray;
        var purpose = FrameworkUtil.asDictionary(Map.of("purpose", "secrets.passphrase"));
        context.registerService(Supplier.class, passphrase, purpose);
    }
}
