package org.opencowork.pairing.launcher.demo.model;

/** What the model does in one turn. */
sealed interface Reply {

    /** It says the text, word by word, waiting between the words. */
    record Say(String text, int pauseMillis) implements Reply {}

    /** It asks for a tool to be run; the arguments are a JSON object. */
    record CallTool(String name, String arguments) implements Reply {}

    /** The provider answers with an error that no retry mends. */
    record Fail() implements Reply {}
}
