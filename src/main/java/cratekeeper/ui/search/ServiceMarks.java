package cratekeeper.ui.search;

import cratekeeper.music.Service;
import cratekeeper.ui.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The two letters of each service that knows the recording; "+2" for those without room.
final class ServiceMarks extends HBox {
    private static final int ROOM = 4;

    ServiceMarks() {
        getStyleClass().add("marks");
    }

    void show(Recording recording) {
        List<Service> services = Parts.services(recording.found());
        int shown = services.size() <= ROOM ? services.size() : ROOM - 1;
        while (getChildren().size() < Math.min(services.size(), ROOM)) getChildren().add(mark());
        for (int i = 0; i < getChildren().size(); i++) {
            var mark = (Label) getChildren().get(i);
            boolean used = i < Math.min(services.size(), ROOM);
            mark.setVisible(used);
            mark.setManaged(used);
            if (used)
                mark.setText(i < shown ? services.get(i).mark() : "+" + (services.size() - shown));
        }
        setAccessibleText(Texts.in(ServiceMarks.class).get("found.at", Parts.names(services)));
    }

    private static Label mark() {
        var mark = new Label();
        mark.getStyleClass().add("mark");
        mark.setMinWidth(USE_PREF_SIZE);
        return mark;
    }
}
