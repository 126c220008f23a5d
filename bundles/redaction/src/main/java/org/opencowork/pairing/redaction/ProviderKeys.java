package org.opencowork.pairing.redaction;

import java.util.List;

/** Finds the keys and tokens of known providers by how they begin, and JSON web tokens. */
final class ProviderKeys implements Detector {

    /**
     * A published form.
     *
     * @param shortest the least length, prefix included
     */
    private record Form(String prefix, int shortest) {

        static Form of(String source) {
            var colon = source.indexOf(':');
            return new Form(source.substring(0, colon), Integer.parseInt(source.substring(colon + 1)));
        }
    }

    /** How keys begin, and the least length of one, beginning included; the first are this product's own. */
    private static final List<Form> FORMS =
            WordList.list("""
            ocp_:20 ghp_:20 gho_:20 ghu_:20 ghs_:20 ghr_:20 github_pat_:24 glpat-:16 gldt-:16 glrt-:16
            glptt-:16 glcbt-:16 glsoat-:16 GR1348941:20 sk-:20 sk_live_:16 sk_test_:16 rk_live_:16
            rk_test_:16 pk_live_:16 whsec_:16 AKIA:20 ASIA:20 ABIA:20 ACCA:20 AGPA:20 AROA:20 xoxb-:14
            xoxp-:14 xoxa-:14 xoxr-:14 xoxs-:14 xoxe:20 xoxo-:14 xapp-:14 AIza:30 ya29.:16 GOCSPX-:16
            npm_:20 pypi-:16 dop_v1_:20 doo_v1_:20 dor_v1_:20 hf_:20 api_org_:20 shpat_:16 shpss_:16
            shpca_:16 shppa_:16 SG.:20 key-:36 sq0atp-:16 sq0csp-:16 EAAA:40 figd_:16 lin_api_:16
            lin_oauth_:16 dckr_pat_:16 dckr_oat_:16 glc_:20 glsa_:20 nvapi-:16 gsk_:20 xai-:20 pplx-:20
            r8_:20 tskey-:16 hvs.:16 hvb.:16 hvr.:16 PMAK-:16 rubygems_:20 ATATT3:20 ATCTT3:20 ATBB:24
            lsv2_:16 pat-na1-:16 pat-eu1-:16 NRAK-:16 NRII-:16 dapi:36 AGE-SECRET-KEY-1:24 ntn_:20
            secret_:40 sntrys_:20 sntryu_:20 phx_:20 pul-:40 EZAK:40 rdme_:20 CCIPAT_:20 vercel_:20
            cfat_:20 v1.0-:40 tfe.:20 atlasv1.:20 xkeysib-:20 sbp_:20 sb_secret_:16 fo1_:20 FlyV1:20
            rnd_:20 heroku-:20 HRKU-:20 jina_:20 tvly-:16 fw_:20 co_:36 amzn.:24 ABSK:40 bkua_:20 oy2:43
            ops_ey:20 cmVmd:40 AKCp:40
            """).stream().map(Form::of).toList();

    private static final Form[][] BY_FIRST = byFirst();
    private static final int LOOK = 64;

    private static Form[][] byFirst() {
        var table = new Form[128][];
        for (var c = 0; c < table.length; c++) {
            var first = (char) c;
            table[c] = FORMS.stream()
                    .filter(form -> form.prefix.charAt(0) == first)
                    .toArray(Form[]::new);
        }
        return table;
    }

    @Override
    public void find(String text, Findings found) {
        for (var i = 0; i < text.length(); ) {
            var end = runEnd(text, i);
            if (end - i >= 14) {
                inRun(text, i, end, found);
            }
            i = end + 1;
        }
    }

    private static int runEnd(String text, int from) {
        var i = from;
        while (i < text.length() && isKey(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isKey(char c) {
        return Chars.isAlphanumeric(c) || c == '_' || c == '-' || c == '.';
    }

    /** Looks for a form wherever a word begins in the run; a key takes the rest of its run with it. */
    private static void inRun(String text, int start, int end, Findings found) {
        var dot = start - 1;
        for (var i = start; i < end; i++) {
            dot = dot < i ? dot(text, i, end) : dot;
            var begins = i == start || !Chars.isAlphanumeric(text.charAt(i - 1)) || Chars.isAfterEscape(text, i);
            if (begins && (isForm(text, i, end) || isJwt(text, i, dot, end) || isBot(text, i, dot, end))) {
                found.add(i, end, StandIn.SECRET);
                return;
            }
        }
    }

    private static boolean isForm(String text, int at, int end) {
        var first = text.charAt(at);
        for (var form : BY_FIRST[first & 127]) {
            if (end - at >= form.shortest
                    && text.startsWith(form.prefix, at)
                    && isVaried(text, at + form.prefix.length(), end)) {
                return true;
            }
        }
        return false;
    }

    /** Tells a random value from words that happen to begin alike, such as {@code sk-based-on-something}. */
    private static boolean isVaried(String text, int from, int end) {
        var digits = 0;
        var capitals = 0;
        var run = 0;
        var longest = 0;
        for (var i = from; i < Math.min(end, from + LOOK); i++) {
            var c = text.charAt(i);
            digits += Chars.isDigit(c) ? 1 : 0;
            capitals += c >= 'A' && c <= 'Z' ? 1 : 0;
            run = Chars.isAlphanumeric(c) ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return digits > 0 || capitals > 1 || longest >= 16;
    }

    /** A JSON web token: its header and its payload are base64url of an object. */
    private static boolean isJwt(String text, int at, int dot, int end) {
        return text.startsWith("eyJ", at) && dot > at + 8 && dot < end - 8;
    }

    /** A Discord bot's token: its number, the time and a signature. */
    private static boolean isBot(String text, int at, int dot, int end) {
        return "MNO".indexOf(text.charAt(at)) >= 0
                && dot - at >= 23
                && dot - at <= 28
                && end - dot > 33
                && dot(text, dot + 1, dot + 8) == dot + 7;
    }

    /** Returns the first dot in the range, or its end if there is none. */
    private static int dot(String text, int from, int to) {
        for (var i = from; i < to; i++) {
            if (text.charAt(i) == '.') {
                return i;
            }
        }
        return to;
    }
}
