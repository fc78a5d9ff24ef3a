package cratekeeper.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens folders and pages as the system does, through the program that each system has for it.
/// Returns at once; a program that is missing is noted in the log.
final class SystemOpener {
    private static final Logger LOG = LoggerFactory.getLogger(SystemOpener.class);

    private SystemOpener() {}

    /// The folder that holds the file.
    static void showFolder(Path file) {
        Path folder = file.getParent();
        if (folder != null) open(folder.toString());
    }

    /// A page in the person's own browser.
    static void openPage(URI page) {
        String scheme = String.valueOf(page.getScheme()).toLowerCase(Locale.ROOT);
        // The same programs would start a file or another program.
        if (scheme.equals("https") || scheme.equals("http")) open(page.toString());
    }

    private static void open(String what) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String program =
                system.contains("win") ? "explorer" : system.contains("mac") ? "open" : "xdg-open";
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        new ProcessBuilder(program, what).start();
                    } catch (IOException e) {
                        // Not the exception itself: its words hold the address.
                        LOG.info("{} could not be started", program);
                    }
                });
    }
}
