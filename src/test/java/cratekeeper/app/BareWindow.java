package cratekeeper.app;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/// The least that our window is compared with: JavaFX, the same theme, a table of 1,000 rows.
/// Prints when its first frame was drawn, and ends. Start it with the same Java, flags and kind of
/// cache as the application. With the word `spared` it also spares the driver that imitates a
/// graphics card, as the application does.
public final class BareWindow {
    private BareWindow() {}

    public static void main(String[] words) {
        if (words.length > 0 && words[0].equals("spared")) GraphicsCard.spareDriverWhereNoneIs();
        Platform.startup(() -> {});
        Toolkit.onFx(() -> {
            javafx.application.Application.setUserAgentStylesheet(
                    new atlantafx.base.theme.PrimerDark().getUserAgentStylesheet());
            var table = new TableView<>(FXCollections.<Integer>observableArrayList());
            for (int c = 0; c < 8; c++) {
                var column = new TableColumn<Integer, String>("Column " + c);
                column.setCellValueFactory(
                        cell -> new ReadOnlyStringWrapper("Row " + cell.getValue()));
                table.getColumns().add(column);
            }
            for (int i = 0; i < 1_000; i++) table.getItems().add(i);
            var scene = new Scene(table, 1360, 850);
            var stage = new Stage();
            stage.setScene(scene);
            stage.show();
            Toolkit.afterFirstFrame(
                    scene,
                    millis -> {
                        System.out.println("First frame " + millis + " ms after the start");
                        Platform.exit();
                    });
            return true;
        });
    }
}
