package cratekeeper.app;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Linux without a graphics card: JavaFX draws the window itself there, but both it and GTK would
/// first load the driver that imitates a card (Mesa's, with a compiler in it: 50 MB of memory and
/// some tenths of a second), only to put it aside.
final class GraphicsCard {
    private static final Logger LOG = LoggerFactory.getLogger(GraphicsCard.class);

    // one of these is there wherever a card, a phone's chip or a virtual machine's card is
    private static final List<Path> DEVICES =
            List.of(
                    Path.of("/dev/dri"),
                    Path.of("/dev/nvidiactl"),
                    Path.of("/dev/nvidia0"),
                    Path.of("/dev/dxg"),
                    Path.of("/dev/mali0"),
                    Path.of("/dev/kgsl-3d0"));

    private GraphicsCard() {}

    /// Before the toolkit starts. Does nothing where a card may be, or where the person chose.
    static void spareDriverWhereNoneIs() {
        if (!Toolkit.onLinux() || DEVICES.stream().anyMatch(Files::exists)) return;
        if (System.getProperty("prism.order") == null) System.setProperty("prism.order", "sw");
        if (System.getenv("GDK_GL") == null) tellGtk();
    }

    // GTK asks the environment of the process, which Java can read but not change.
    @SuppressWarnings("restricted")
    private static void tellGtk() {
        var linker = Linker.nativeLinker();
        var setenv = linker.defaultLookup().find("setenv");
        if (setenv.isEmpty()) return;
        MethodHandle set =
                linker.downcallHandle(
                        setenv.get(),
                        FunctionDescriptor.of(
                                ValueLayout.JAVA_INT,
                                ValueLayout.ADDRESS,
                                ValueLayout.ADDRESS,
                                ValueLayout.JAVA_INT));
        try (Arena names = Arena.ofConfined()) {
            int failed =
                    (int)
                            set.invokeExact(
                                    names.allocateFrom("GDK_GL"), names.allocateFrom("disable"), 0);
            if (failed != 0) LOG.debug("GDK_GL could not be set");
        } catch (Throwable e) {
            // only the saving is lost
            LOG.debug("GDK_GL could not be set", e);
        }
    }
}
