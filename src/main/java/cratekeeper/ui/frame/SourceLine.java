package cratekeeper.ui.frame;

import cratekeeper.agent.ServiceStatus;
import cratekeeper.ui.Said;
import cratekeeper.ui.Texts;
import cratekeeper.ui.parts.Meter;
import cratekeeper.ui.parts.Standing;
import cratekeeper.ui.parts.StateDot;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A service in the list at the bottom left: its state, its name, how much of its quota is used.
final class SourceLine extends HBox {
    private static final double BUSY = 0.85;

    SourceLine(ServiceStatus status) {
        getStyleClass().add("source-line");
        setAlignment(Pos.CENTER_LEFT);
        var dot = new StateDot(Standing.dot(status.state()));
        var name = new Label(status.service().displayName());
        name.getStyleClass().addAll("small", "muted", "may-shorten");
        name.setMaxWidth(Double.MAX_VALUE);
        Region names = name;
        if (!status.connection().isEmpty()) {
            var connection = new Label(Said.of(status.connection()));
            connection.getStyleClass().addAll("tiny", "subtle", "may-shorten");
            connection.setId("connection-" + status.service().id());
            names = new VBox(name, connection);
        }
        HBox.setHgrow(names, Priority.ALWAYS);
        double share = Standing.share(status.used(), status.capacity());
        var meter = new Meter();
        meter.getStyleClass().add("quota");
        meter.setValue(share);
        meter.setBusy(share >= BUSY);
        getChildren().addAll(dot, names, meter);
        String words = words(status);
        setAccessibleText(words);
        Tooltip.install(this, new Tooltip(words));
    }

    private static String words(ServiceStatus status) {
        String quota =
                status.capacity() > 0
                        ? Texts.in(SourceLine.class)
                                .get("quota", status.used(), Said.of(status.limit()))
                        : "";
        String more = status.message().isEmpty() ? "" : "\n" + Said.of(status.message());
        String standing =
                status.connection().isEmpty()
                        ? Standing.words(status.state())
                        : Said.of(status.connection());
        return status.service().displayName() + ": " + standing + quota + more;
    }
}
