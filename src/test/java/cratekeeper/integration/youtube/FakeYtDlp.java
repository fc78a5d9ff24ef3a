package cratekeeper.integration.youtube;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/// A program that stands in for yt-dlp: takes what a page says for the JSON, and the page itself
/// for the sound, with ranges, retries and the words that the real one has for failures.
public final class FakeYtDlp {
    private static final int TRIES = 6;

    private FakeYtDlp() {}

    /// The program, as a file to start.
    static YtDlp in(Path folder) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return script(
                folder,
                "case \"$*\" in *--version*) echo 2026.08.19; exit 0;; esac\nexec '"
                        + java
                        + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
                        + System.getProperty("java.class.path").split(File.pathSeparator)[0]
                        + File.pathSeparator
                        + "target/test-classes".transform(FakeYtDlp::absolute)
                        + "' cratekeeper.integration.youtube.FakeYtDlp \"$@\"\n");
    }

    private static String absolute(String path) {
        return Path.of(path).toAbsolutePath().toString();
    }

    /// Whatever the lines do.
    static YtDlp script(Path folder, String lines) {
        return new YtDlp(program(folder, lines).toString(), null, Optional::empty);
    }

    static Path program(Path folder, String lines) {
        assumeTrue(File.separatorChar == '/', "a shell is needed for the stand-in");
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("yt-dlp");
            Files.writeString(file, "#!/bin/sh\n" + lines);
            assumeTrue(file.toFile().setExecutable(true), "programs may be started here");
            return file;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static void main(String[] arguments) throws Exception {
        var words = List.of(arguments);
        var addresses = words.subList(words.indexOf("--") + 1, words.size());
        boolean failed = false;
        for (String address : addresses) {
            failed |= !(words.contains("--dump-json") ? told(address) : fetched(address, words));
        }
        System.exit(failed ? 1 : 0);
    }

    private static String after(List<String> words, String option) {
        return words.get(words.indexOf(option) + 1);
    }

    private static boolean told(String address) throws IOException {
        var connection = open(address, 0);
        if (refused(connection, "[generic] Unable to download webpage")) return false;
        try (InputStream in = connection.getInputStream()) {
            System.out.println(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).replace('\n', ' '));
        }
        return true;
    }

    private static boolean fetched(String address, List<String> words) throws IOException {
        Path folder = Path.of(after(words, "--paths").substring("home:".length()));
        String name = after(words, "--output").replace("%(ext)s", "m4a");
        Path part = folder.resolve(name + ".part");
        long total = -1;
        for (int tried = 0; tried < TRIES; tried++) {
            long from = Files.exists(part) ? Files.size(part) : 0;
            var connection = open(address, from);
            if (refused(connection, "unable to download video data")) return false;
            boolean goesOn = connection.getResponseCode() == 206;
            if (!goesOn) Files.deleteIfExists(part);
            total = connection.getContentLengthLong() + (goesOn ? from : 0);
            try (InputStream in = connection.getInputStream();
                    var out =
                            Files.newOutputStream(
                                    part, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                in.transferTo(out);
            } catch (IOException e) {
                // As the real one: goes on with what is there.
                continue;
            } finally {
                say("downloading", Files.exists(part) ? Files.size(part) : 0, total);
            }
            if (Files.size(part) >= total) break;
        }
        if (total < 0 || Files.size(part) < total) {
            System.err.println("ERROR: 1 bytes read, 2 more expected. Giving up after 6 retries");
            return false;
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        say("finished", total, total);
        return true;
    }

    private static void say(String status, long done, long total) {
        System.out.printf(
                "cratekeeper-progress {\"status\":\"%s\",\"downloaded_bytes\":%d,\"total_bytes\":%d,\"eta\":null}%n",
                status, done, total);
    }

    private static boolean refused(HttpURLConnection connection, String what) throws IOException {
        int status = connection.getResponseCode();
        if (status < 400) return false;
        System.err.println("ERROR: " + what + ": HTTP Error " + status + ": said so");
        return true;
    }

    private static HttpURLConnection open(String address, long from) throws IOException {
        var connection = (HttpURLConnection) URI.create(address).toURL().openConnection();
        if (from > 0) connection.setRequestProperty("Range", "bytes=" + from + "-");
        return connection;
    }
}
