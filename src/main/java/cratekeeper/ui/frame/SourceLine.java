package cratekeeper.ui.frame;

import cratekeeper.ui.ServiceStatus;
import cratekeeper.ui.parts.Meter;
import cratekeeper.ui.parts.StateDot;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A service in the list at the bottom left: its state, its name, how much of its quota is used.
final class SourceLine extends HBox {
    private static final double BUSY = 0.85;

    SourceLine(ServiceStatus status) {
        getStyleClass().add("source-line");
        setAlignment(Pos.CENTER_LEFT);
        var dot = new StateDot(dot(status.state()));
        var name = new Label(status.service().displayName());
        name.getStyleClass().addAll("small", "muted", "may-shorten");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        var meter = new Meter();
        meter.getStyleClass().add("quota");
        meter.setValue(status.share());
        meter.setBusy(status.share() >= BUSY);
        getChildren().addAll(dot, name, meter);
        String words = words(status);
        setAccessibleText(words);
        Tooltip.install(this, new Tooltip(words));
    }

    private static String words(ServiceStatus status) {
        String quota =
                status.capacity() > 0
                        ? ", " + status.used() + " of " + status.limit() + " used"
                        : "";
        String more = status.message().isEmpty() ? "" : "\n" + status.message();
        return status.service().displayName() + ": " + status.state().words() + quota + more;
    }

    static StateDot.State dot(ServiceStatus.State state) {
        return switch (state) {
            case READY -> StateDot.State.READY;
            case WAITING -> StateDot.State.WAITING;
            case SIGN_IN_NEEDED -> StateDot.State.OFF;
            case UNREACHABLE -> StateDot.State.FAILED;
        };
    }
}
