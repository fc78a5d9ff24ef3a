package cratekeeper.media;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/// Takes the FFmpeg programs out of their jar, once; later starts find them in place. The folder
/// appears under its name only when it is complete, so two applications may do this at once and
/// either may be killed.
final class FfmpegUnpacking {
    private static final Pattern MISSING =
            Pattern.compile("error while loading shared libraries: ([\\w.+-]+):");

    /// What FFmpeg wants only for recording from cameras, screens and sound cards.
    private static final List<String> NEVER_CALLED =
            List.of(
                    "libpulse.so.0",
                    "libasound.so.2",
                    "libxcb.so.1",
                    "libxcb-shm.so.0",
                    "libxcb-shape.so.0",
                    "libxcb-xfixes.so.0",
                    "libudev.so.1");

    private FfmpegUnpacking() {}

    /// The folder that holds the programs, unpacked below `parent`.
    static Path into(Path parent) throws IOException {
        Path known = parent.toAbsolutePath().resolve(onClassPath());
        if (!known.equals(parent.toAbsolutePath()) && Files.isDirectory(known)) return known;
        String inJar = "org/bytedeco/ffmpeg/" + platform() + "/";
        URL found = FfmpegUnpacking.class.getClassLoader().getResource(inJar + name("ffmpeg"));
        if (found == null || !(found.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException("This build has no FFmpeg for " + platform() + ".");
        }
        String jar = Path.of(URI.create(connection.getJarFileURL().toString())).getFileName() + "";
        Path folder = parent.toAbsolutePath().resolve(jar.replaceFirst("\\.jar$", ""));
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(parent);
            Path fresh = Files.createTempDirectory(parent, ".unpacking-");
            try {
                unpack(connection.getJarFile(), inJar, fresh);
                if (linux()) makeItStart(fresh);
                moveInto(fresh, folder);
            } finally {
                delete(fresh);
            }
        }
        return folder;
    }

    /// The jar's name by the class path alone, "" if it is not told there. To look for what is in
    /// the jar opens every other one that stands before it.
    private static String onClassPath() {
        String path = System.getProperty("java.class.path", "");
        String ending = "-" + platform() + ".jar";
        for (String jar : path.split(Pattern.quote(File.pathSeparator))) {
            String name = jar.substring(jar.lastIndexOf(File.separatorChar) + 1);
            if (name.startsWith("ffmpeg-") && name.endsWith(ending))
                return name.substring(0, name.length() - ".jar".length());
        }
        return "";
    }

    /// The program's file name on this system.
    static String name(String program) {
        return windows() ? program + ".exe" : program;
    }

    static boolean linux() {
        return platform().startsWith("linux");
    }

    private static boolean windows() {
        return platform().startsWith("windows");
    }

    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String system = os.contains("win") ? "windows" : os.contains("mac") ? "macosx" : "linux";
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        return system + (arm ? "-arm64" : "-x86_64");
    }

    /// One of the libraries is larger than all else together: two at once need half the time.
    private static void unpack(JarFile jar, String inJar, Path folder) throws IOException {
        var left = new ConcurrentLinkedQueue<JarEntry>();
        for (JarEntry entry : Collections.list(jar.entries())) {
            String name = entry.getName();
            if (entry.isDirectory() || !name.startsWith(inJar)) continue;
            String file = name.substring(inJar.length());
            // Bridges to Java, which we do not cross.
            if (file.contains("/") || file.startsWith("libjni") || file.startsWith("jni")) continue;
            left.add(entry);
        }
        var other = new FutureTask<>(() -> unpackAll(jar, left, inJar, folder));
        Thread.ofPlatform().daemon().name("unpacking").start(other);
        try {
            unpackAll(jar, left, inJar, folder);
        } finally {
            left.clear();
            await(other);
        }
    }

    private static boolean unpackAll(JarFile jar, Queue<JarEntry> left, String inJar, Path folder)
            throws IOException {
        for (JarEntry entry = left.poll(); entry != null; entry = left.poll()) {
            Path target = folder.resolve(entry.getName().substring(inJar.length()));
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, target);
            }
            if (!target.toFile().setExecutable(true, false))
                throw new IOException(target + " cannot be made executable.");
        }
        return true;
    }

    /// Whatever happens: the folder is not ours to take away while somebody writes in it.
    private static void await(FutureTask<Boolean> other) throws IOException {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    other.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }

    /// Starts FFmpeg to see whether this system has all that it is linked with, and lays an empty
    /// library beside it for each that is missing and never called.
    private static void makeItStart(Path folder) throws IOException {
        for (int i = 0; i <= NEVER_CALLED.size(); i++) {
            var process =
                    Ffmpeg.environment(
                                    new ProcessBuilder(
                                            folder.resolve("ffmpeg").toString(), "-version"),
                                    folder)
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (ended(process) == 0) return;
            var missing = MISSING.matcher(said);
            if (!missing.find() || !NEVER_CALLED.contains(missing.group(1))) {
                String why = missing.reset().find() ? missing.group(1) + " is missing" : said;
                throw new IOException("FFmpeg does not start on this system: " + why.strip());
            }
            String library = missing.group(1);
            Files.write(folder.resolve(library), EmptyLibrary.named(library));
        }
        throw new IOException("FFmpeg does not start on this system.");
    }

    private static int ended(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Stopped while FFmpeg was unpacked.");
        }
    }

    private static void moveInto(Path fresh, Path folder) throws IOException {
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | java.nio.file.DirectoryNotEmptyException e) {
            // Somebody else was quicker; theirs is the same.
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) throw e;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
