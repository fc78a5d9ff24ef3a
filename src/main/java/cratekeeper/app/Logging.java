package cratekeeper.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;

/// Sets the log up: a file in the home's `logs`, a fortnight of days, 50 MB at most. Found by
/// Logback when the first line is logged, so a command that logs nothing pays nothing.
public final class Logging extends ContextAwareBase implements Configurator {
    /// System property with the folder; without it nothing is logged.
    static final String FOLDER = "cratekeeper.logs";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        String folder = System.getProperty(FOLDER, "");
        if (folder.isEmpty()) {
            root.setLevel(Level.OFF);
            return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
        }
        root.setLevel(Level.WARN);
        context.getLogger("cratekeeper").setLevel(Level.INFO);
        root.addAppender(file(context, folder));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, String folder) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level %logger{24} %msg%n");
        encoder.start();
        var appender = new RollingFileAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setFile(folder + "/cratekeeper.log");
        appender.setEncoder(encoder);
        var policy = new SizeAndTimeBasedRollingPolicy<ILoggingEvent>();
        policy.setContext(context);
        policy.setParent(appender);
        policy.setFileNamePattern(folder + "/cratekeeper.%d.%i.log");
        policy.setMaxHistory(14);
        policy.setMaxFileSize(FileSize.valueOf("5MB"));
        policy.setTotalSizeCap(FileSize.valueOf("50MB"));
        policy.start();
        appender.setRollingPolicy(policy);
        appender.start();
        return appender;
    }
}
