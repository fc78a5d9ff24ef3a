package cratekeeper.integration.soulseek.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Whatever a record holds, it is read as it was written; and no record lacks its code.
class EveryMessageTest {
    private static final int TIMES = 50;

    @TestFactory
    Stream<DynamicTest> whatIsWrittenIsRead() {
        return Stream.of(
                        sameAfterAll(Codecs.TO_SERVER, ServerMessage.class),
                        sameAfterAll(Codecs.FROM_SERVER, ServerMessage.class),
                        sameAfterAll(Codecs.PEER, PeerMessage.class),
                        sameAfterAll(Codecs.DISTRIBUTED, DistributedMessage.class),
                        sameAfterAll(Codecs.INIT, InitMessage.class))
                .flatMap(tests -> tests);
    }

    private static <M> Stream<DynamicTest> sameAfterAll(Codec<M> codec, Class<?> family) {
        return RandomMessages.records(family)
                .filter(codec::writes)
                .map(type ->
                        DynamicTest.dynamicTest(
                                codec.kind() + " " + type.getSimpleName(),
                                () -> same(codec, type)));
    }

    @SuppressWarnings("unchecked")
    private static <M> void same(Codec<M> codec, Class<?> type) throws Exception {
        var random = new RandomMessages(type.getName().hashCode());
        for (int i = 0; i < TIMES; i++) {
            M message = (M) random.message(type);
            byte[] frame = codec.frame(message);
            assertEquals(List.of(message), Captures.read(codec, frame));
            assertEquals(List.of(message), Captures.assemble(codec, frame, 1));
        }
    }

    @Test
    void everyMessageToOrFromTheServerHasACode() {
        RandomMessages.records(ServerMessage.class)
                .filter(type -> !isPart(type))
                .forEach(type -> {
                    boolean sent = ToServer.class.isAssignableFrom(type);
                    boolean received = FromServer.class.isAssignableFrom(type);
                    assertTrue(sent || received, type + " has no direction");
                    assertEquals(sent, Codecs.TO_SERVER.writes(type), type.toString());
                    assertEquals(received, Codecs.FROM_SERVER.writes(type), type.toString());
                });
    }

    private static boolean isPart(Class<?> type) {
        return !ServerMessage.class.isAssignableFrom(type);
    }

    @Test
    void everyMessageBetweenClientsHasACode() {
        RandomMessages.records(PeerMessage.class)
                .forEach(type -> assertTrue(Codecs.PEER.writes(type), type.toString()));
        RandomMessages.records(DistributedMessage.class)
                .forEach(type -> assertTrue(Codecs.DISTRIBUTED.writes(type), type.toString()));
        RandomMessages.records(InitMessage.class)
                .forEach(type -> assertTrue(Codecs.INIT.writes(type), type.toString()));
    }

    @Test
    void noPasswordIsPrinted() {
        var login =
                new SessionMessage.Login(
                        "mira",
                        new cratekeeper.account.Secret("hunter2"),
                        177,
                        new cratekeeper.account.Secret("0123456789abcdef"),
                        1);
        assertFalse(login.toString().contains("hunter2"), login.toString());
        assertFalse(login.toString().contains("0123456789abcdef"), login.toString());
    }
}
