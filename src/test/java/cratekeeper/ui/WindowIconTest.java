package cratekeeper.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.image.Image;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class WindowIconTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void whereNobodyIsNeededThereIsNoBadge() throws Exception {
        assertEquals(corner(0, 32), corner(0, 32));
        assertNotEquals(corner(0, 32), corner(1, 32));
        assertNotEquals(corner(0, 16), corner(1, 16));
    }

    @Test
    void moreThanTwoFiguresHaveNoRoom() {
        assertEquals("", WindowIcon.badge(0));
        assertEquals("7", WindowIcon.badge(7));
        assertEquals("99", WindowIcon.badge(99));
        assertEquals("99+", WindowIcon.badge(1204));
        assertEquals("Cratekeeper (1204 to review)", WindowIcon.title(1204));
        assertEquals("Cratekeeper", WindowIcon.title(0));
    }

    /// A point of the badge that lies beside its figure.
    private static int corner(int waiting, int size) throws Exception {
        var drawn = new AtomicReference<Image>();
        FxToolkit.setupFixture(() -> drawn.set(WindowIcon.draw(size, waiting)));
        return drawn.get().getPixelReader().getArgb(size - 3, size - size / 4);
    }
}
