package cratekeeper.ui;

import com.sun.javafx.tk.TKClipboard;
import java.lang.reflect.Proxy;
import java.util.Set;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

/// Something let go over the window that was dragged from outside. That cannot be made without a
/// desktop: the board it would bring is made here.
public final class DropFromOutside {
    private DropFromOutside() {}

    public static DragEvent of(DataFormat format, Object content) {
        var clipboard =
                (TKClipboard)
                        Proxy.newProxyInstance(
                                TKClipboard.class.getClassLoader(),
                                new Class<?>[] {TKClipboard.class},
                                (_, method, args) ->
                                        switch (method.getName()) {
                                            case "hasContent" -> format.equals(args[0]);
                                            case "getContent" ->
                                                    format.equals(args[0]) ? content : null;
                                            case "getContentTypes" -> Set.of(format);
                                            default -> null;
                                        });
        try {
            var constructor = Dragboard.class.getDeclaredConstructor(TKClipboard.class);
            constructor.setAccessible(true);
            return new DragEvent(
                    DragEvent.DRAG_DROPPED,
                    constructor.newInstance(clipboard),
                    0,
                    0,
                    0,
                    0,
                    TransferMode.COPY,
                    null,
                    null,
                    null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
