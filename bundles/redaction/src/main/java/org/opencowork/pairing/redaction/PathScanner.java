package org.opencowork.pairing.redaction;

/** Finds absolute local paths and file URLs; those in a workspace become relative to it. */
final class PathScanner implements Detector {

    private final Places places;

    PathScanner(Places places) {
        this.places = places;
    }

    @Override
    public int signs() {
        return Signs.SLASH | Signs.TILDE | Signs.DOLLAR | Signs.ESCAPE | Signs.COLON;
    }

    @Override
    public void find(String text, Findings found) {
        for (var i = 0; i < text.length(); ) {
            var end = at(text, i, found);
            i = Math.max(end, i + 1);
        }
    }

    /** Returns the end of what begins at the position, or the position if nothing does. */
    private int at(String text, int at, Findings found) {
        return switch (text.charAt(at)) {
            case '/' -> path(text, at, rooted(text, at), found);
            case '\\' -> backslash(text, at, found);
            case '~', '$' -> home(text, at, found);
            case '%' -> percent(text, at, found);
            case ':' -> colon(text, at, found);
            case '&' -> path(text, at, Separators.slash(text, at) > 0 ? rooted(text, at) : at, found);
            default -> at;
        };
    }

    /** Takes out what begins at the home folder, with the quote before if only its variable is quoted. */
    private int home(String text, int at, Findings found) {
        var end = HomeForms.end(text, at);
        var close = Lines.indexOf(text, "\"", at, end);
        return path(text, close > at && HomeForms.isQuoted(text, at, close) ? at - 1 : at, end, found);
    }

    private int rooted(String text, int at) {
        var inWorkspace = workspaceEnd(text, at);
        return inWorkspace > at ? PathExtent.end(text, at, inWorkspace, false) : PosixPaths.end(text, at);
    }

    /** Returns where a workspace's own path ends that is written out at the position, spaces and all. */
    private int workspaceEnd(String text, int at) {
        for (var folder : places.workspaces()) {
            if (text.startsWith(folder, at) && !isPartOfName(text, at, at + folder.length())) {
                return at + folder.length();
            }
        }
        return at;
    }

    private static boolean isPartOfName(String text, int start, int end) {
        return (start > 0 && Chars.isWord(text.charAt(start - 1)) && !Chars.isAfterEscape(text, start))
                || text.startsWith(
                        StandIn.WORKSPACE.word(),
                        start - StandIn.WORKSPACE.word().length())
                || (end < text.length() && (Chars.isWord(text.charAt(end)) || text.charAt(end) == '-'));
    }

    private int backslash(String text, int at, Findings found) {
        if (Separators.slash(text, at) > 0) {
            return path(text, at, PosixPaths.end(text, at), found);
        }
        if (text.startsWith("\\:", at)) {
            return escapedColon(text, at, found);
        }
        var end = WindowsPaths.backslashEnd(text, at);
        return end > at ? path(text, at, end, found) : at + Math.max(1, Separators.backslash(text, at)) - 1;
    }

    /** Takes out the path behind a drive or a file's scheme whose colon files of properties escape. */
    private int escapedColon(String text, int at, Findings found) {
        var fileUrl = FileUrls.end(text, at);
        if (fileUrl > at) {
            return fileUrl(text, at, fileUrl, found);
        }
        var drive = at == 0 ? at : WindowsPaths.driveEnd(text, at - 1);
        return drive > at ? path(text, at - 1, drive, found) : at;
    }

    private int percent(String text, int at, Findings found) {
        if (Separators.colon(text, at) > 0) {
            return colon(text, at, found);
        }
        return path(
                text, at, Separators.slash(text, at) > 0 ? PosixPaths.end(text, at) : HomeForms.end(text, at), found);
    }

    private int colon(String text, int at, Findings found) {
        var fileUrl = FileUrls.end(text, at);
        if (fileUrl > at) {
            return fileUrl(text, at, fileUrl, found);
        }
        var drive = at == 0 ? at : WindowsPaths.driveEnd(text, at - 1);
        if (drive > at) {
            return path(text, at - 1, drive, found);
        }
        var local = WebUrls.localPath(text, at);
        return local > at ? localUrl(text, local, found) : WebUrls.pathEnd(text, at);
    }

    private int fileUrl(String text, int colon, int end, Findings found) {
        var shown = places.shown(text.substring(FileUrls.path(text, colon), end));
        if (shown == null) {
            found.add(colon - 4, end, StandIn.LOCAL_FILE_URL);
        } else {
            found.add(colon - 4, end, StandIn.WORKSPACE, shown);
        }
        return end;
    }

    /** Takes out the path of a URL that is not of the web, but for its first slash. */
    private int localUrl(String text, int slash, Findings found) {
        var end = PathExtent.end(text, slash, slash + Separators.slash(text, slash), false);
        var start = Math.min(end, slash + Separators.slash(text, slash));
        var shown = places.shown(text.substring(slash, end));
        if (StandIn.startsAt(text, start)) {
            return end;
        }
        if (shown == null) {
            found.add(start, end, StandIn.LOCAL_PATH);
        } else {
            found.add(start, end, StandIn.WORKSPACE, shown);
        }
        return end;
    }

    private int path(String text, int start, int end, Findings found) {
        if (end > start) {
            var shown = places.shown(text.substring(start, end));
            if (shown == null) {
                found.add(start, end, StandIn.LOCAL_PATH);
            } else {
                found.add(start, end, StandIn.WORKSPACE, shown);
            }
        }
        return end;
    }
}
