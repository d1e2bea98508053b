package io.github.messagingpool.autoconfigure.dashboard;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/**
 * One file of the page, as it is sent.
 *
 * @param path where it is served
 * @param type its media type
 * @param text what is in it
 */
record DashboardFile(String path, String type, String text) {

    /** All of it comes from here, none of it is inline, and only a page from here may frame it. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /** It may be kept, and is asked for by its tag before it is used again. */
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-cache");

    byte[] content() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns what changes when the content does. */
    String tag() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content());
            return "\"" + HexFormat.of().formatHex(hash, 0, hash.length / 2) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
