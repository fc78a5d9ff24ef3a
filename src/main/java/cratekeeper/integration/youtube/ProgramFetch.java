package cratekeeper.integration.youtube;

import cratekeeper.integration.SourceException;
import cratekeeper.integration.youtube.YtDlpReply.Progress;
import cratekeeper.json.Json;
import cratekeeper.music.Offer;
import cratekeeper.music.Service;
import cratekeeper.music.TransferProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/// Fetches a video's sound by yt-dlp, as it is delivered: at most moved into another container,
/// never coded again. The program works in a folder beside the file, where a later try finds what
/// an earlier one left.
final class ProgramFetch {
    private static final String MARK = "cratekeeper-progress ";
    private static final String NAME = "sound";
    private static final Pattern ID =
            Pattern.compile("([A-Za-z0-9_-]{11})/([A-Za-z0-9][A-Za-z0-9_.-]{0,39})");
    private static final Pattern UNFINISHED =
            Pattern.compile(".*(?:\\.part(?:-.*)?|\\.ytdl|\\.temp\\..*|\\.orig\\..*)");
    private static final Duration NEVER = Duration.ofDays(2);

    /// A long file on a slow line is reported on often.
    private static final long MOST_REPORTS = 4L << 30;

    private final YtDlp program;
    private final WatchPages pages;
    private final Duration silence;

    /// @param silence so long without a word from the program ends it
    ProgramFetch(YtDlp program, WatchPages pages, Duration silence) {
        this.program = program;
        this.pages = pages;
        this.silence = silence;
    }

    void fetch(Offer offer, Path partial, TransferProgress progress)
            throws SourceException, IOException, InterruptedException {
        var id = ID.matcher(offer.id());
        if (!id.matches())
            throw new SourceException.NotOffered(Service.YOUTUBE, "the offer names no video");
        Path work = partial.resolveSibling(partial.getFileName() + ".work");
        Files.createDirectories(work);
        var total = new AtomicLong(-1);
        var ended =
                program.runWithFfmpeg(
                        options(id.group(2), offer, work),
                        List.of(pages.watch(id.group(1))),
                        work,
                        new ProgramRun.Bounds(NEVER, silence, MOST_REPORTS),
                        line -> tell(line, progress, total));
        if (!ended.isWell()) throw YtDlpErrors.of(ended);
        Path file = finished(work).orElse(null);
        if (file == null) {
            delete(work);
            throw damaged(partial, "no file came");
        }
        prove(offer, file, total.get(), work, partial);
        Files.move(file, partial, StandardCopyOption.REPLACE_EXISTING);
        delete(work);
    }

    private List<String> options(String format, Offer offer, Path work) {
        var options =
                new ArrayList<>(
                        List.of(
                                "--format",
                                format,
                                "--no-playlist",
                                "--continue",
                                "--no-mtime",
                                "--quiet",
                                "--progress",
                                "--newline",
                                "--progress-template",
                                "download:" + MARK + "%(progress)j",
                                "--socket-timeout",
                                "20",
                                "--retries",
                                "5",
                                "--fragment-retries",
                                "5",
                                "--paths",
                                "home:" + work.toAbsolutePath(),
                                "--output",
                                NAME + ".%(ext)s"));
        // These may come in a container made for films, where no tag could be written.
        if (offer.format().equals("OPUS") || offer.format().equals("OGG"))
            options.addAll(List.of("--extract-audio", "--audio-format", "best"));
        return options;
    }

    private static void tell(String line, TransferProgress progress, AtomicLong total) {
        int mark = line.indexOf(MARK);
        if (mark < 0) return;
        try {
            var at = Json.FOREIGN.readValue(line.substring(mark + MARK.length()), Progress.class);
            if (at == null || at.done() == null) return;
            Double all = at.total() == null ? at.estimate() : at.total();
            if ("finished".equals(at.status())) total.set(at.done().longValue());
            progress.at(
                    Math.max(0, at.done().longValue()),
                    all == null ? -1 : Math.max(-1, all.longValue()));
        } catch (JacksonException e) {
            // Progress is for looking at: a line that cannot be read is one report less.
            return;
        }
    }

    private static Optional<Path> finished(Path work) throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            return files.filter(f -> f.getFileName().toString().startsWith(NAME + "."))
                    .filter(f -> !UNFINISHED.matcher(f.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .findFirst();
        }
    }

    /// The size is the stream's; another container changes the file's.
    private static void prove(Offer offer, Path file, long streamed, Path work, Path partial)
            throws SourceException, IOException, InterruptedException {
        boolean moved = offer.format().equals("OPUS") || offer.format().equals("OGG");
        long size = moved && streamed >= 0 ? streamed : Files.size(file);
        String why = null;
        if (Files.size(file) == 0) why = "it is empty";
        else if (offer.bytes() != null && offer.bytes() != size && !(moved && streamed < 0))
            why = "%,d bytes announced, %,d came".formatted(offer.bytes(), size);
        else if (!sumsAgree(offer, file)) why = "its checksum is not the announced one";
        if (why == null) return;
        delete(work);
        throw damaged(partial, why);
    }

    private static boolean sumsAgree(Offer offer, Path file)
            throws IOException, InterruptedException {
        String sum = offer.checksums().get("sha1");
        if (sum == null) return true;
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-1");
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (Thread.interrupted()) throw new InterruptedException();
                digest.update(buffer, 0, read);
            }
            return sum.equalsIgnoreCase(HexFormat.of().formatHex(digest.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private static SourceException damaged(Path partial, String why) throws IOException {
        Files.deleteIfExists(partial);
        return new SourceException.Damaged(Service.YOUTUBE, Objects.requireNonNull(why));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList())
                Files.deleteIfExists(file);
        }
    }
}
