package cratekeeper.ui.parts;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/// A thin bar filled from the left. Cheaper than a progress bar where a table shows hundreds; it
/// never moves by itself.
public final class Meter extends Region {
    private static final PseudoClass FULL = PseudoClass.getPseudoClass("full");
    private static final PseudoClass BUSY = PseudoClass.getPseudoClass("busy");
    private final Region fill = new Region();
    private final DoubleProperty value = new SimpleDoubleProperty(this, "value", 0);

    public Meter() {
        getStyleClass().add("meter");
        fill.getStyleClass().add("meter-fill");
        fill.setManaged(false);
        getChildren().add(fill);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        value.addListener(_ -> requestLayout());
    }

    /// 0–1; what lies outside is cut.
    public DoubleProperty valueProperty() {
        return value;
    }

    public void setValue(double share) {
        value.set(share);
    }

    /// Marks a bar that has come to its end and is good.
    public void setFull(boolean full) {
        pseudoClassStateChanged(FULL, full);
    }

    /// Marks a bar near its limit.
    public void setBusy(boolean busy) {
        pseudoClassStateChanged(BUSY, busy);
    }

    @Override
    protected void layoutChildren() {
        double share = Math.clamp(Double.isNaN(value.get()) ? 0 : value.get(), 0, 1);
        // A sliver shorter than the bar is high would be drawn as a blot.
        double width = share == 0 ? 0 : Math.max(getHeight(), getWidth() * share);
        fill.resizeRelocate(0, 0, width, getHeight());
    }
}
