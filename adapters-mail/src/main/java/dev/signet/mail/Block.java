package dev.signet.mail;

/** A part of a letter, which can be written as plain text and as HTML: so both always say the same. */
sealed interface Block {
    /** Without a line break at its end. */
    String plain();

    /** One element, its text escaped and its style inline. */
    String html();

    /** Some sentences. */
    record Paragraph(String text) implements Block {
        @Override
        public String plain() {
            return text;
        }

        @Override
        public String html() {
            return "<p style=\"margin:0 0 16px\">" + Html.escape(text) + "</p>";
        }
    }

    /** A code in a line of its own, its characters together so that it can be copied. */
    record Code(String characters) implements Block {
        @Override
        public String plain() {
            return characters;
        }

        @Override
        public String html() {
            return "<p style=\"margin:0 0 16px;padding:16px;border:1px solid #8c8c8c;border-radius:8px;"
                    + "font-family:ui-monospace,Menlo,Consolas,monospace;font-size:28px;font-weight:bold;"
                    + "letter-spacing:4px;text-align:center\">" + Html.escape(characters) + "</p>";
        }
    }

    /** A link as a button, and spelled out for who does not trust buttons. */
    record Link(String label, String url) implements Block {
        @Override
        public String plain() {
            return url;
        }

        @Override
        public String html() {
            String address = Html.escape(url);
            return "<p style=\"margin:0 0 16px\"><a href=\"" + address
                    + "\" style=\"display:inline-block;padding:12px 24px;border-radius:8px;background-color:#1d4ed8;"
                    + "color:#ffffff;font-weight:bold;text-decoration:none\">" + Html.escape(label) + "</a></p>\n"
                    + "<p style=\"margin:0 0 16px;font-size:14px;word-break:break-all\">" + address + "</p>";
        }
    }
}
