package dev.signet.core.crypto;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a token says that somebody else issued, taken literally: a claim of another type than it has to be is an error. */
final class Claims {
    /** How far the clock of who issued it may be from ours. */
    static final Duration LEEWAY = Duration.ofSeconds(60);

    private static final long END_OF_TIME =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final double MILLIS = 1000;

    private final Map<String, Object> members;

    Claims(Map<String, Object> members) {
        this.members = members;
    }

    /** The members of an object that is a part of a token. */
    static Map<String, Object> members(String part) throws ParseException {
        return Optional.ofNullable(JSONObjectUtils.parse(new Base64URL(part).decodeToString()))
                .orElseGet(Map::of);
    }

    /** Whatever is there by this name. */
    Optional<Object> any(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** An object inside. */
    Optional<Claims> object(String name) throws ParseException {
        Optional<?> object = typed(name, Map.class);
        return object.map(found -> {
            Map<String, Object> inner = new HashMap<>();
            ((Map<?, ?>) found).forEach((key, value) -> inner.put(String.valueOf(key), value));
            return new Claims(inner);
        });
    }

    Optional<String> text(String name) throws ParseException {
        return typed(name, String.class);
    }

    /** A string, or several: so is {@code aud} written (RFC 7519 section 4.1.3). */
    List<String> texts(String name) throws ParseException {
        Object claim = members.get(name);
        if (!(claim instanceof List<?> list)) {
            return text(name).stream().toList();
        }
        List<String> texts = new ArrayList<>();
        for (Object item : list) {
            if (!(item instanceof String text)) {
                throw new ParseException(name, 0);
            }
            texts.add(text);
        }
        return texts;
    }

    /** Seconds of the epoch, perhaps with a fraction (RFC 7519 section 2). */
    Optional<Instant> time(String name) throws ParseException {
        Optional<Number> seconds = typed(name, Number.class);
        if (seconds.isEmpty()) {
            return Optional.empty();
        }
        double value = seconds.get().doubleValue();
        if (!(value >= 0 && value <= END_OF_TIME)) {
            throw new ParseException(name, 0);
        }
        return Optional.of(Instant.ofEpochMilli((long) (value * MILLIS)));
    }

    /** Whether it has been issued, is valid already and still is: by {@code exp} and {@code iat}, perhaps {@code nbf}. */
    boolean holdAt(Instant now) throws ParseException {
        return time("exp").filter(end -> now.isBefore(end.plus(LEEWAY))).isPresent()
                && time("iat").filter(from -> hasCome(from, now)).isPresent()
                && time("nbf").map(from -> hasCome(from, now)).orElse(true);
    }

    private static boolean hasCome(Instant time, Instant now) {
        return !time.isAfter(now.plus(LEEWAY));
    }

    private <T> Optional<T> typed(String name, Class<T> type) throws ParseException {
        Optional<Object> claim = any(name);
        if (claim.filter(value -> !type.isInstance(value)).isPresent()) {
            throw new ParseException(name, 0);
        }
        return claim.map(type::cast);
    }
}
