package org.opencowork.pairing.broker;

import java.nio.file.Path;

/** A broker in a process of its own, to be killed. */
final class BrokerProcess {

    private BrokerProcess() {}

    public static void main(String[] arguments) throws Exception {
        var server = BrokerServer.start(BrokerSettings.in(Path.of(arguments[0])));
        System.out.println(server.url());
    }
}
