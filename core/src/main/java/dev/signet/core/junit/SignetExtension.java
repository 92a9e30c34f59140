package dev.signet.core.junit;

import dev.signet.core.Signet;
import dev.signet.core.SignetBuilder;
import dev.signet.core.memory.MemorySignet;
import dev.signet.core.memory.SettableClock;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * What {@link SignetTest} stands for. Whose tests need other choices than {@link MemorySignet}'s own registers one of
 * these in its place, by {@code @RegisterExtension}.
 */
public final class SignetExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(SignetExtension.class);
    private static final Map<Class<?>, Function<MemorySignet, Object>> PARAMETERS = Map.of(
            MemorySignet.class, memory -> memory,
            Signet.class, MemorySignet::signet,
            SettableClock.class, MemorySignet::clock);

    private final Consumer<SignetBuilder> choices;

    /** One with no choices of its own. */
    public SignetExtension() {
        this(builder -> {});
    }

    /** One whose Signets are built with these choices on top. */
    public SignetExtension(Consumer<SignetBuilder> choices) {
        this.choices = choices;
    }

    /** Constructors and what runs once for all tests get none: it would outlive the test. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return PARAMETERS.containsKey(parameter.getParameter().getType())
                && parameter.getDeclaringExecutable() instanceof Method
                && test.getTestMethod().isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Function<MemorySignet, Object> part =
                PARAMETERS.get(parameter.getParameter().getType());
        if (part == null) {
            throw new IllegalArgumentException("no parameter of this type is supported");
        }
        return part.apply(signetOf(test));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        MemorySignet opened = test.getStore(OURS).remove(MemorySignet.class, MemorySignet.class);
        if (opened != null) {
            opened.close();
        }
    }

    private MemorySignet signetOf(ExtensionContext test) {
        ExtensionContext.Store store = test.getStore(OURS);
        MemorySignet opened = store.get(MemorySignet.class, MemorySignet.class);
        if (opened == null) {
            opened = new MemorySignet(choices);
            store.put(MemorySignet.class, opened);
        }
        return opened;
    }
}
