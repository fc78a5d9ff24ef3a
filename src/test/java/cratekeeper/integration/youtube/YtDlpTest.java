package cratekeeper.integration.youtube;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class YtDlpTest {
    private static final ProgramRun.Bounds LONG =
            new ProgramRun.Bounds(Duration.ofSeconds(50), Duration.ofSeconds(50), 64 << 20);
    private static final String VERSION =
            "case \"$*\" in *--version*) echo 2026.08.19; exit 0;; esac\n";

    @TempDir Path folder;

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private ProgramRun.Ended run(String script, ProgramRun.Bounds bounds, String... operands)
            throws Exception {
        return FakeYtDlp.script(folder, VERSION + script)
                .run(List.of("--ours"), List.of(operands), folder, bounds, lines::add);
    }

    @Test
    void whatItSaysComesLineByLine() throws Exception {
        var ended = run("printf 'a\\nь夜\\nlast'; echo oops >&2; exit 1", LONG);
        assertEquals(List.of("a", "ь夜", "last"), lines);
        assertEquals("oops\n", ended.complaints());
        assertEquals(1, ended.exit());
        assertFalse(ended.isWell());
    }

    @Test
    void foreignWordsAreNeitherOptionsNorCommands() throws Exception {
        var evil =
                new String[] {
                    "--exec=touch x", "$(touch x)", "`touch x`; touch x", "a\u0000b", "-U"
                };
        var ended = run("for word in \"$@\"; do echo \"<$word>\"; done", LONG, evil);
        assertTrue(ended.isWell(), ended.toString());
        assertEquals(
                List.of(
                        "<--ignore-config>",
                        "<--ours>",
                        "<-->",
                        "<--exec=touch x>",
                        "<$(touch x)>",
                        "<`touch x`; touch x>",
                        "<a b>",
                        "<-U>"),
                lines);
        assertFalse(Files.exists(folder.resolve("x")));
    }

    @Test
    void aProgramThatHangsIsEndedWithItsChildren() throws Exception {
        var bounds =
                new ProgramRun.Bounds(Duration.ofSeconds(50), Duration.ofMillis(400), 64 << 20);
        var ended = run("sleep 600 & echo $!; wait", bounds);
        assertEquals(ProgramRun.End.TIMED_OUT, ended.how());
        assertIsOver(lines.getFirst());
    }

    @Test
    void aProgramThatDripsForEverIsEndedToo() throws Exception {
        var bounds =
                new ProgramRun.Bounds(Duration.ofMillis(700), Duration.ofSeconds(50), 64 << 20);
        var ended = run("while :; do echo drip; sleep 0.05; done", bounds);
        assertEquals(ProgramRun.End.TIMED_OUT, ended.how());
        assertTrue(lines.size() > 1, "it did drip");
    }

    @Test
    void whoeverCancelsEndsTheWholeTree() throws Exception {
        var said = new CompletableFuture<String>();
        var failure = new CompletableFuture<Throwable>();
        var program = FakeYtDlp.script(folder, VERSION + "sleep 600 & echo $!; wait");
        Thread running =
                Thread.startVirtualThread(() -> {
                    try {
                        program.run(List.of(), List.of(), folder, LONG, said::complete);
                        failure.complete(null);
                    } catch (Throwable e) {
                        failure.complete(e);
                    }
                });
        String child = said.get(30, TimeUnit.SECONDS);
        running.interrupt();
        assertInstanceOf(InterruptedException.class, failure.get(30, TimeUnit.SECONDS));
        assertIsOver(child);
    }

    private static void assertIsOver(String child) throws Exception {
        var handle = ProcessHandle.of(Long.parseLong(child.strip()));
        if (handle.isPresent()) handle.get().onExit().get(60, TimeUnit.SECONDS);
    }

    @Test
    void outputWithoutEndIsCutOff() throws Exception {
        var ended =
                FakeYtDlp.script(folder, VERSION + "exec yes")
                        .run(List.of(), List.of(), folder, LONG, _ -> {});
        assertEquals(ProgramRun.End.TOO_MUCH, ended.how());
    }

    @Test
    void aLineWithoutEndIsCutOff() throws Exception {
        var ended =
                FakeYtDlp.script(folder, VERSION + "exec cat /dev/zero")
                        .run(List.of(), List.of(), folder, LONG, lines::add);
        assertEquals(ProgramRun.End.TOO_MUCH, ended.how());
        assertEquals(List.of(), lines);
    }

    @Test
    void complaintsKeepTheirEnd() throws Exception {
        var ended =
                run(
                        "i=0; while [ $i -lt 9000 ]; do echo \"WARNING: something $i\" >&2; i=$((i+1));"
                                + " done; echo 'ERROR: the end' >&2; exit 1",
                        LONG);
        assertTrue(ended.complaints().length() <= 64 << 10, "" + ended.complaints().length());
        assertTrue(ended.complaints().endsWith("ERROR: the end\n"));
    }

    @Test
    void standsAsItsVersionSays() throws Exception {
        var missing = new YtDlp(null, folder.toString(), Optional::empty);
        assertFalse(missing.isThere());
        assertFalse(missing.standing().usable());
        assertTrue(missing.standing().sentence().contains("YTDLP_PATH"));
        var wrong = new YtDlp(folder.resolve("nothing").toString(), null, Optional::empty);
        assertTrue(wrong.standing().sentence().startsWith("YTDLP_PATH names no program"));

        Path found = FakeYtDlp.program(folder, "echo 2023.03.04");
        var old = new YtDlp(" ", folder + ":relative:", Optional::empty).standing();
        assertEquals("2023.03.04", old.version());
        assertTrue(old.sentence().contains("old"), old.sentence());
        assertTrue(old.usable());

        var silent = FakeYtDlp.script(folder, "echo 'no such version'").standing();
        assertFalse(silent.usable());
        assertTrue(Files.exists(found));
    }

    @Test
    void aMissingJavaScriptRuntimeIsTold() throws Exception {
        FakeYtDlp.program(folder, "echo 2026.08.19");
        var without = new YtDlp(null, folder.toString(), Optional::empty).standing();
        assertTrue(without.sentence().contains("no JavaScript runtime"), without.sentence());

        Path node = Files.writeString(folder.resolve("node"), "#!/bin/sh\n");
        assertTrue(node.toFile().setExecutable(true));
        FakeYtDlp.program(folder, VERSION + "for word in \"$@\"; do echo \"$word\"; done");
        var with = new YtDlp(null, folder.toString(), Optional::empty);
        assertEquals("yt-dlp 2026.08.19 is at hand.", with.standing().sentence());
        with.run(List.of("-x"), List.of(), folder, LONG, lines::add);
        assertEquals(List.of("--ignore-config", "--js-runtimes", "node", "-x", "--"), lines);
    }
}
