package cratekeeper.integration.soulseek.wire;

import cratekeeper.account.Secret;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;

/// Messages of all kinds with any content that the wire can carry.
final class RandomMessages {
    private final Random random;

    RandomMessages(long seed) {
        random = new Random(seed);
    }

    /// All records of a sealed family, but for [Unknown], which is never written.
    static Stream<Class<?>> records(Class<?> family) {
        if (family == Unknown.class) return Stream.empty();
        if (family.isRecord()) return Stream.of(family);
        return Arrays.stream(family.getPermittedSubclasses()).flatMap(RandomMessages::records);
    }

    <T> T message(Class<T> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            var types = new Class<?>[components.length];
            var values = new Object[components.length];
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                values[i] = value(components[i].getGenericType(), components[i].getName());
            }
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type.getName(), e);
        }
    }

    private Object value(Type type, String name) {
        if (type instanceof ParameterizedType of) {
            Type inner = of.getActualTypeArguments()[0];
            if (of.getRawType() == List.class) return list(inner, name);
            return random.nextBoolean() ? Optional.of(value(inner, name)) : Optional.empty();
        }
        if (type == int.class) return name.equals("port") ? random.nextInt(65_536) : number();
        if (type == long.class) return isSize(name) ? size() : Integer.toUnsignedLong(number());
        if (type == boolean.class) return random.nextBoolean();
        if (type == String.class) return text();
        if (type == RemotePath.class) return path();
        if (type == Secret.class) return new Secret(text());
        if (type == Instant.class) return Instant.ofEpochSecond(random.nextInt(Integer.MAX_VALUE));
        if (type == Inet4Address.class) return address();
        if (type == FileAttributes.class) return attributes();
        if (type == OptionalInt.class) return OptionalInt.of(number());
        if (type == OptionalLong.class) return OptionalLong.of(size());
        if (type == ByteBuffer.class) return ByteBuffer.wrap(bytes(random.nextInt(500)));
        if (type instanceof Class<?> it && it.isEnum()) return any(it.getEnumConstants());
        if (type instanceof Class<?> it && it.isRecord()) return message(it);
        throw new AssertionError("no random " + type);
    }

    private List<Object> list(Type of, String name) {
        var all = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) all.add(value(of, name));
        return all;
    }

    private static boolean isSize(String name) {
        return name.equals("size");
    }

    private int number() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(10);
            case 1 -> -1 - random.nextInt(10);
            case 2 -> Integer.MAX_VALUE - random.nextInt(3);
            default -> random.nextInt();
        };
    }

    private long size() {
        return random.nextLong(Long.MAX_VALUE) >>> random.nextInt(63);
    }

    private String text() {
        var letters = List.of("a", "Z", " ", "\\", "é", "ß", "夜", "\uD83C\uDFB5", "-", "0");
        var text = new StringBuilder("n");
        for (int i = random.nextInt(20); i > 0; i--) {
            text.append(letters.get(random.nextInt(letters.size())));
        }
        return text.toString();
    }

    /// Sometimes bytes that are no UTF-8.
    private RemotePath path() {
        return random.nextInt(3) == 0
                ? RemotePath.of(bytes(random.nextInt(60)))
                : RemotePath.of(text());
    }

    private FileAttributes attributes() {
        return switch (random.nextInt(3)) {
            case 0 -> FileAttributes.NONE;
            case 1 ->
                    FileAttributes.lossy(
                            random.nextInt(999), random.nextInt(9999), random.nextBoolean());
            default ->
                    FileAttributes.lossless(
                            random.nextInt(9999), random.nextInt(192_000), random.nextInt(32));
        };
    }

    private Inet4Address address() {
        try {
            return (Inet4Address) InetAddress.getByAddress(bytes(4));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private Object any(Object[] all) {
        return all[random.nextInt(all.length)];
    }
}
