package dev.signet.mail;

import java.util.List;
import java.util.stream.Collectors;

/** What a mail says, before it is put into a message. */
record Letter(String subject, List<Block> blocks) {
    Letter {
        blocks = List.copyOf(blocks);
    }

    String plain() {
        return blocks.stream().map(Block::plain).collect(Collectors.joining("\n\n", "", "\n"));
    }

    String html() {
        return Html.page(subject, blocks);
    }

    /** Masked: the blocks hold codes and links. */
    @Override
    public String toString() {
        return "Letter[" + subject + "]";
    }
}
