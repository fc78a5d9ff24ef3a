package cratekeeper.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;

/// Hears every word that is logged, at the finest level, by us and by the libraries, and what is
/// printed.
final class Eavesdropper implements AutoCloseable {
    private final List<String> javaLog = new CopyOnWriteArrayList<>();
    private final ch.qos.logback.classic.Logger root;
    private final Level before;
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Logger javaRoot = Logger.getLogger("");
    private final Logger okhttp = Logger.getLogger("okhttp3");
    private final Handler handler =
            new Handler() {
                @Override
                public void publish(LogRecord entry) {
                    javaLog.add(
                            entry.getLoggerName()
                                    + " "
                                    + entry.getMessage()
                                    + " "
                                    + Arrays.toString(entry.getParameters())
                                    + " "
                                    + entry.getThrown());
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    Eavesdropper() {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        before = root.getLevel();
        root.setLevel(Level.TRACE);
        context.getLogger("cratekeeper").setLevel(Level.TRACE);
        appender.setContext(context);
        appender.start();
        root.addAppender(appender);
        handler.setLevel(java.util.logging.Level.ALL);
        javaRoot.addHandler(handler);
        okhttp.setLevel(java.util.logging.Level.ALL);
        var both = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    /// Everything so far.
    String heard() {
        var log =
                List.copyOf(appender.list).stream()
                        .map(e ->
                                e.getFormattedMessage()
                                        + ThrowableProxyUtil.asString(e.getThrowableProxy()))
                        .collect(Collectors.joining("\n"));
        return log
                + "\n"
                + String.join("\n", javaLog)
                + "\n"
                + printed.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        System.setOut(out);
        System.setErr(err);
        root.detachAppender(appender);
        root.setLevel(before);
        javaRoot.removeHandler(handler);
        okhttp.setLevel(null);
    }
}
