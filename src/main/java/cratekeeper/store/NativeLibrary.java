package cratekeeper.store;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite's own code, unpacked once beside the database. Left to itself the driver unpacks it at
/// every start into the system's temporary folder, which is half of the time that opening takes.
final class NativeLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(NativeLibrary.class);
    private static final String PATH = "org.sqlite.lib.path";

    private NativeLibrary() {}

    /// Has an effect before the first database of this process is opened. If it fails, the driver
    /// goes its own way.
    static synchronized void unpackTo(Path folder) {
        // Somebody knows better (a package that brings it unpacked), or it is loaded already.
        if (System.getProperty(PATH) != null) return;
        try {
            System.setProperty(PATH, unpack(folder).toString());
        } catch (IOException e) {
            LOG.debug("The driver unpacks SQLite itself", e);
        }
    }

    /// @return the folder that holds the library
    static Path unpack(Path folder) throws IOException {
        Path own = folder.resolve("native").resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
        Path library = own.resolve(LibraryLoaderUtil.getNativeLibName());
        if (Files.exists(library)) return own;
        Files.createDirectories(own);
        Path half = Files.createTempFile(own, "half", ".part");
        try {
            copy(LibraryLoaderUtil.getNativeLibName(), half);
            // In one step: nobody ever loads half a library.
            Files.move(half, library, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
        return own;
    }

    private static void copy(String name, Path to) throws IOException {
        String resource = LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name;
        try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(resource);
                var out = new FileOutputStream(to.toFile())) {
            if (in == null) throw new IOException("no SQLite for this system");
            in.transferTo(out);
            out.getFD().sync();
        }
    }
}
