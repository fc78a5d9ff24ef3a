package cratekeeper.app;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a window on a display loads and one without does not. The start-up cache is often made
/// where there is no display (by the first command, or on the machine that packs the image), and so
/// learns these by name: without them a start took a tenth of a second longer.
final class DisplayClasses {
    private static final Logger LOG = LoggerFactory.getLogger(DisplayClasses.class);
    private static final String PLATFORM = "com.sun.glass.ui.";
    private static final List<String> NAMES =
            List.of(
                    "InvokeLaterDispatcher",
                    "InvokeLaterDispatcher$Future",
                    "InvokeLaterDispatcher$InvokeLaterSubmitter",
                    "Size",
                    "delegate.ClipboardDelegate",
                    "delegate.MenuBarDelegate",
                    "delegate.MenuDelegate",
                    "delegate.MenuItemDelegate",
                    "gtk.GtkApplication",
                    "gtk.GtkClipboardDelegate",
                    "gtk.GtkCursor",
                    "gtk.GtkDnDClipboard",
                    "gtk.GtkPixels",
                    "gtk.GtkPlatformFactory",
                    "gtk.GtkRobot",
                    "gtk.GtkSystemClipboard",
                    "gtk.GtkTimer",
                    "gtk.GtkView",
                    "gtk.GtkWindow");

    private DisplayClasses() {}

    /// Only loads them; nothing of them runs. Other systems than Linux always have a display.
    static void touch() {
        if (!Toolkit.onLinux()) return;
        GraphicsCard.spareDriverWhereNoneIs();
        for (String name : NAMES) {
            try {
                Class.forName(PLATFORM + name, false, DisplayClasses.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                // Another JavaFX: only the saving is lost.
                LOG.debug("{} is not there to be learnt", name);
            }
        }
    }
}
