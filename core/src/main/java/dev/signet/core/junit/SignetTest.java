package dev.signet.core.junit;

import dev.signet.core.Signet;
import dev.signet.core.memory.MemorySignet;
import dev.signet.core.memory.SettableClock;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives each test a Signet of its own: a parameter of the type {@link MemorySignet}, {@link Signet} or {@link
 * SettableClock}, of the test or of what runs before or after each, is that Signet, its use cases or its clock. It knows
 * nobody when the test begins and is gone when the test has ended.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(SignetExtension.class)
public @interface SignetTest {}
