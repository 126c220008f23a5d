package org.opencowork.pairing.redaction;

import java.util.Set;

/** What the name of a field says about its value. */
enum FieldKind {
    PLAIN,
    SECRET,
    MCP_DETAIL,
    /** The body of a file, or the difference between two. */
    BODY,
    /** The body of a file if the fields beside it describe one. */
    CONTENT,
    PATH,
    /** What a name beside it, which begins alike, says. */
    LABELLED,
    /** What is started if what stands beside it says how. */
    PROGRAM,
    /** Files, or what describes them. */
    FILES,
    /** A secret if what it bears looks like one, or what stands beside it says so. */
    OPEN;

    private static final KnownNames<FieldKind> KNOWN = new KnownNames<>();

    private static final Set<String> MCP_DETAILS = WordList.set("""
            command commands args argv arguments env environment environmentvariables envvars cwd pid ppid
            stdio stdin serverpath workingdirectory workingdir processid commandline cmdline execpath
            executable mcpcommand mcpargs mcpenv launchcommand startcommand spawnargs commandargs socketpath
            entrypoint serversocket cmd
            """);
    private static final Set<String> BODIES = WordList.set("""
            diff patch patchtext unifieddiff structuredpatch filediff oldstring newstring oldtext newtext
            oldcontent newcontent filecontent filecontents filetext filebody originalfile artifactbody
            base64 b64json contentbase64 dataurl datauri blob filedata bodybase64 rawcontent fulltext
            preview snippet attachmentbody newstr oldstr originalcontent modifiedcontent textcontent patches
            hunk hunks codeedit codecontent inserttext newsource oldsource newcode oldcode fullcontent updatedcontent
            editcontent replacestring searchstring replacetext findtext
            """);
    private static final Set<String> CONTENTS = WordList.set("""
            content contents body text data source code bytes before after value search replace replacement original
            modified updated lines chunk chunks oldvalue newvalue val equals eq
            """);
    private static final Set<String> PROGRAMS = Set.of("program", "script", "binary", "exec", "shell", "run");
    private static final Set<String> PATHS = WordList.set("""
            path file filepath filename directory dir folder root rootpath worktree home homedir
            workspacepath workspaceroot absolutepath fullpath localpath projectpath outputpath inputpath
            location target dest destination
            """);

    /** Returns the kind of the field. */
    static FieldKind of(String name) {
        var known = KNOWN.get(name);
        if (known != null) {
            return known;
        }
        var kind = classified(name);
        // What has digits is asked about where words of any text are, too, and may be a secret.
        if (name.chars().noneMatch(c -> Chars.isDigit((char) c))) {
            KNOWN.note(name, kind);
        }
        return kind;
    }

    private static FieldKind classified(String name) {
        var joined = String.join("", Identifier.words(name));
        if (MCP_DETAILS.contains(joined)) {
            return MCP_DETAIL;
        }
        if (SecretNames.isSecret(name)) {
            return SECRET;
        }
        if (BODIES.contains(joined)) {
            return BODY;
        }
        if (CONTENTS.contains(joined)) {
            return CONTENT;
        }
        if (joined.endsWith("value") && joined.length() > 5) {
            return LABELLED;
        }
        if (PROGRAMS.contains(joined)) {
            return PROGRAM;
        }
        if (PATHS.contains(joined)) {
            return PATH;
        }
        if (SecretNames.isOpen(name) || joined.equals("key")) {
            return OPEN;
        }
        return FileObjects.isOwner(name) ? FILES : PLAIN;
    }
}
