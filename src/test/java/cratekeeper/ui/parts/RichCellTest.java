package cratekeeper.ui.parts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

class RichCellTest {
    @BeforeAll
    static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void anEmptiedCellShowsNothingAndIsFilledAgainWithoutANewNode() throws Exception {
        FxToolkit.setupFixture(() -> {
            var cell = new RichCell<String, String, Label>(Label::new, RichCellTest::fill);
            cell.updateItem("one", false);
            var node = (Label) cell.getGraphic();
            cell.updateItem(null, true);
            assertFalse(node.isVisible());
            assertNull(cell.getAccessibleText());
            cell.updateItem("two", false);
            assertSame(node, cell.getGraphic());
            assertTrue(node.isVisible());
            assertEquals("two", node.getText());
            assertEquals("two", cell.getAccessibleText());
        });
    }

    private static void fill(Label label, String words) {
        label.setText(words);
        label.setAccessibleText(words);
    }
}
