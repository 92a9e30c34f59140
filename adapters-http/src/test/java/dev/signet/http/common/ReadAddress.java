package dev.signet.http.common;

/** Says what address a text is, in a process of its own. */
final class ReadAddress {
    private ReadAddress() {}

    public static void main(String[] texts) {
        for (String text : texts) {
            System.out.println(IpAddress.parse(text).map(IpAddress::toString).orElse("none"));
        }
    }
}
