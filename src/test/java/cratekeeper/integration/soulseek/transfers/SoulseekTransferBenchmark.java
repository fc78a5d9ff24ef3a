package cratekeeper.integration.soulseek.transfers;

import com.sun.management.OperatingSystemMXBean;
import cratekeeper.integration.soulseek.FakeNetwork;
import cratekeeper.integration.soulseek.FakePeer;
import cratekeeper.integration.soulseek.wire.ConnectionType;
import cratekeeper.integration.soulseek.wire.FileHead;
import cratekeeper.integration.soulseek.wire.RemotePath;
import cratekeeper.integration.soulseek.wire.TransferMessage.UploadRequest;
import cratekeeper.net.Waits;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/// 500 MB from an owner on this machine: by the whole client, beside a plain copy from socket to
/// file in pieces as large as ours; then five such files at once. Run it with `-Xmx96m`: it must
/// not need more. Processor time is that of both sides, the owner's and ours.
final class SoulseekTransferBenchmark {
    private static final long SIZE = 500_000_000;
    private static final int ROUNDS = 4;
    private static final int PIECE = 256 << 10;
    private static final byte[] BLOCK = new byte[1 << 20];

    private SoulseekTransferBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        new Random(1).nextBytes(BLOCK);
        Path folder = Files.createTempDirectory("transfer-benchmark");
        try (var network = new FakeNetwork(Waits.SYSTEM);
                var downloads =
                        new Downloads(
                                network.session(),
                                network.peers(),
                                Waits.SYSTEM,
                                BadFiles.FORGETTING)) {
            for (int round = 1; round <= ROUNDS; round++) {
                long before = processor();
                double plain = plain(folder.resolve("plain"));
                long between = processor();
                double ours = together(network, downloads, folder, 1, SIZE);
                System.out.printf(
                        "round %d: plain %.0f MB/s, ours %.0f MB/s (%.0f %%); CPU per GB: plain %.2f"
                                + " s, ours %.2f s%n",
                        round,
                        plain,
                        ours,
                        100 * ours / plain,
                        perGigabyte(between - before, SIZE),
                        perGigabyte(processor() - between, SIZE));
            }
            pools().forEach(MemoryPoolMXBean::resetPeakUsage);
            long before = processor();
            double five = together(network, downloads, folder, 5, SIZE);
            System.out.printf(
                    "five at once: %.0f MB/s, CPU per GB %.2f s; heap at most %d MB of %d MB%n",
                    five,
                    perGigabyte(processor() - before, 5 * SIZE),
                    pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1_000_000,
                    Runtime.getRuntime().maxMemory() / 1_000_000);
        } finally {
            Files.delete(folder);
        }
    }

    private static Stream<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP);
    }

    private static long processor() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static double perGigabyte(long nanos, long bytes) {
        return (double) nanos / bytes;
    }

    private static double plain(Path to) throws Exception {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual()
                    .start(() -> {
                        try (var socket =
                                new Socket(
                                        InetAddress.getLoopbackAddress(),
                                        listening.getLocalPort())) {
                            write(socket.getOutputStream(), SIZE);
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    });
            try (var socket = listening.accept();
                    var out = Files.newOutputStream(to)) {
                long begin = System.nanoTime();
                copy(socket.getInputStream(), out);
                return speed(SIZE, begin);
            }
        } finally {
            Files.deleteIfExists(to);
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        var piece = new byte[PIECE];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) out.write(piece, 0, read);
    }

    private static double together(
            FakeNetwork network, Downloads downloads, Path folder, int files, long size)
            throws Exception {
        var tasks = new ArrayList<FutureTask<Boolean>>();
        long begin = System.nanoTime();
        for (int i = 0; i < files; i++) {
            String user = "user" + i + "-" + begin;
            Path to = folder.resolve("ours" + i);
            var file = new RemoteFile(user, RemotePath.of("M\\a.flac"), size);
            var owner = network.user(user);
            int token = i;
            Thread.ofVirtual().start(() -> own(network, owner, file, token));
            var task =
                    new FutureTask<>(() -> {
                        downloads.fetch(file, to, (done, total) -> {});
                        return true;
                    });
            Thread.ofVirtual().start(task);
            tasks.add(task);
        }
        for (var task : tasks) task.get();
        double speed = speed(files * size, begin);
        for (int i = 0; i < files; i++) Files.delete(folder.resolve("ours" + i));
        return speed;
    }

    private static void own(FakeNetwork network, FakePeer owner, RemoteFile file, int token) {
        try (var talk = owner.accept()) {
            talk.init();
            talk.next();
            talk.say(new UploadRequest(token, file.path(), file.size()));
            talk.next();
            try (var bytes = network.comes(file.user(), ConnectionType.FILE)) {
                bytes.sayBytes(new FileHead.Token(token).bytes());
                FileHead.Offset.read(bytes.in());
                for (long left = file.size(); left > 0; left -= BLOCK.length) {
                    bytes.sayBytes(
                            left >= BLOCK.length
                                    ? BLOCK
                                    : java.util.Arrays.copyOf(BLOCK, (int) left));
                }
                bytes.awaitEnd();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(OutputStream to, long size) throws Exception {
        for (long left = size; left > 0; left -= BLOCK.length) {
            to.write(BLOCK, 0, (int) Math.min(left, BLOCK.length));
        }
    }

    private static double speed(long bytes, long begin) {
        return bytes / 1e6 / ((System.nanoTime() - begin) / 1e9);
    }
}
