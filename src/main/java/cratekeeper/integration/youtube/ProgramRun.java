package cratekeeper.integration.youtube;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// One run of a program that is not ours. It never outlives the call, nor do the programs it
/// starts: silence, time, endless words and a cancel end it. What it says is bounded.
final class ProgramRun {
    private static final int LONGEST_LINE = 16 << 20;
    private static final int MOST_COMPLAINTS = 64 << 10;

    /// In memory a line is more than its letters.
    private static final int LINE_COSTS = 64;

    private static final Duration LETTING_GO = Duration.ofSeconds(2);

    private ProgramRun() {}

    /// How long a run may take, as a whole and without a word, and how much it may say.
    record Bounds(Duration whole, Duration silence, long bytes) {}

    /// How a run ended.
    ///
    /// @param complaints what it wrote to the error stream, at most the last 64 KB
    record Ended(int exit, String complaints, End how) {
        boolean isWell() {
            return how == End.BY_ITSELF && exit == 0;
        }
    }

    enum End {
        BY_ITSELF,
        TIMED_OUT,
        TOO_MUCH
    }

    /// Watches the program to its end, or makes it one.
    ///
    /// @param line told of each line of its output, on another thread, in order
    static Ended watched(Process process, Bounds bounds, Consumer<String> line)
            throws InterruptedException {
        var heard = new AtomicLong(System.nanoTime());
        var output = new Listener(process.getInputStream(), heard, line, bounds.bytes());
        var complaints = new Complaints();
        var errors = new Listener(process.getErrorStream(), heard, complaints::add, bounds.bytes());
        Thread first = Thread.startVirtualThread(output);
        Thread second = Thread.startVirtualThread(errors);
        long end = System.nanoTime() + bounds.whole().toNanos();
        End how = End.BY_ITSELF;
        while (true) {
            long now = System.nanoTime();
            long left = Math.min(end - now, heard.get() + bounds.silence().toNanos() - now);
            if (output.isTooMuch() || errors.isTooMuch()) how = End.TOO_MUCH;
            else if (left <= 0) how = End.TIMED_OUT;
            if (how != End.BY_ITSELF) break;
            // Looks up now and then, for output beyond all bounds ends it early.
            if (process.waitFor(Math.min(left, 200_000_000), TimeUnit.NANOSECONDS)) break;
        }
        if (how != End.BY_ITSELF) end(process);
        first.join(LETTING_GO);
        second.join(LETTING_GO);
        if (how == End.BY_ITSELF && output.isTooMuch()) how = End.TOO_MUCH;
        return new Ended(process.isAlive() ? -1 : process.exitValue(), complaints.text(), how);
    }

    /// Its own children first: they are not found any more when it is gone.
    static void end(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /// The last words.
    private static final class Complaints {
        private final StringBuilder text = new StringBuilder();

        synchronized void add(String line) {
            text.append(line).append('\n');
            if (text.length() > MOST_COMPLAINTS) text.delete(0, text.length() - MOST_COMPLAINTS);
        }

        synchronized String text() {
            return text.toString();
        }
    }

    /// Reads lines to the end of a stream, within bounds; beyond them it reads on and tells
    /// nothing, lest the program waits for us.
    private static final class Listener implements Runnable {
        private final InputStream from;
        private final AtomicLong heard;
        private final Consumer<String> line;
        private volatile boolean tooMuch;
        private final long most;
        private long all;

        Listener(InputStream from, AtomicLong heard, Consumer<String> line, long most) {
            this.most = most;
            this.from = from;
            this.heard = heard;
            this.line = line;
        }

        boolean isTooMuch() {
            return tooMuch;
        }

        @Override
        public void run() {
            var now = new ByteArrayOutputStream();
            try (var in = new BufferedInputStream(from, 1 << 16)) {
                for (int b = in.read(); b >= 0; b = in.read()) {
                    if (++all > most || now.size() > LONGEST_LINE) tooMuch = true;
                    if (tooMuch) continue;
                    if (b == '\n') tell(now);
                    else now.write(b);
                }
                if (now.size() > 0 && !tooMuch) tell(now);
            } catch (IOException e) {
                // The program was ended; what it said until then counts.
                heard.set(System.nanoTime());
            }
        }

        private void tell(ByteArrayOutputStream words) {
            heard.set(System.nanoTime());
            all += LINE_COSTS;
            line.accept(words.toString(StandardCharsets.UTF_8).stripTrailing());
            words.reset();
        }
    }
}
