package org.opencowork.pairing.launcher;

/** Where Maven keeps an artifact. */
record Coordinates(String group, String artifact, String version) {

    static Coordinates of(String text) throws LaunchException {
        var parts = text.split(":", -1);
        if (parts.length != 3) {
            throw new LaunchException("\"" + text + "\" does not name a bundle as group:artifact:version.");
        }
        return new Coordinates(parts[0], parts[1], parts[2]);
    }

    String fileName() {
        return artifact + "-" + version + ".jar";
    }

    String repositoryPath() {
        return group.replace('.', '/') + "/" + artifact + "/" + version + "/" + fileName();
    }
}
