package org.opencowork.pairing.launcher.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads whom names are asked of: a DNS server, or a word for those of this computer. */
final class DnsServer implements ITypeConverter<String> {

    private static final Set<String> WORDS = Set.of("", "servers", "system");
    private static final Pattern SERVER = Pattern.compile("([^:\\[\\]\\s]+|\\[[0-9a-fA-F:.]+])(?::([1-9][0-9]{0,4}))?");
    private static final int MAX_PORT = 65_535;

    @Override
    public String convert(String server) {
        var ends = SERVER.matcher(server);
        if (!WORDS.contains(server)
                && (!ends.matches() || (ends.group(2) != null && Integer.parseInt(ends.group(2)) > MAX_PORT))) {
            throw new TypeConversionException("It takes HOST:PORT, such as 127.0.0.1:53 or [::1]:53.");
        }
        if (!WORDS.contains(server)) {
            requireHost(ends.group(1));
        }
        return server;
    }

    private static void requireHost(String host) {
        try {
            InetAddress.getByName(host);
        } catch (UnknownHostException unknown) {
            throw new TypeConversionException("There is no host " + host + " to ask.");
        }
    }
}
