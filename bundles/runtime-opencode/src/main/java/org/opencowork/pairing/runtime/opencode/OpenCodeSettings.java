package org.opencowork.pairing.runtime.opencode;

/**
 * Which OpenCode to work with.
 *
 * @param url address on loopback of one that is running; empty to start one
 * @param workspace directory to work in; empty for the running OpenCode's own
 * @param binary OpenCode's program, as a path or a name on the search path
 * @param stateDirectory directory for the settings and data of an isolated OpenCode
 * @param isolate keep an OpenCode that is started here away from the user's settings and data
 */
public record OpenCodeSettings(String url, String workspace, String binary, String stateDirectory, boolean isolate) {

    static OpenCodeSettings of(OpenCodeRuntime.Config config) {
        return new OpenCodeSettings(
                config.url().strip(), config.workspace(), config.binary(), config.stateDirectory(), config.isolate());
    }
}
