package dev.signet.mail;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The HTML part of a letter. Styles are inline, since many clients drop style sheets, and nothing is loaded from
 * anywhere. Text and background have no colours of their own, so that they follow the reader's light or dark scheme.
 */
final class Html {
    private Html() {}

    static String page(String title, List<Block> blocks) {
        String body = blocks.stream().map(Block::html).collect(Collectors.joining("\n"));
        return """
            <!DOCTYPE html>
            <html lang="en" style="color-scheme:light dark">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>%s</title>
            </head>
            <body style="margin:0;padding:24px;font-family:system-ui,Segoe UI,Roboto,Arial,sans-serif;\
            font-size:16px;line-height:1.5">
            <div style="max-width:544px;margin:0 auto">
            %s
            </div>
            </body>
            </html>
            """.formatted(escape(title), body);
    }

    /** The text with nothing in it that HTML would take for markup, in an element or in a quoted attribute. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
