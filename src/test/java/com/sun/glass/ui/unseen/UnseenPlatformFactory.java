package com.sun.glass.ui.unseen;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;

/// JavaFX's platform without a display, for tests: `-Dglass.platform=Unseen`, found by its name.
/// Windows live, are laid out and painted as ever; only the copy of each frame into a screen that
/// nobody looks at is left out, which took two thirds of the time of every test with a window.
public final class UnseenPlatformFactory extends HeadlessPlatformFactory {
    @Override
    public Application createApplication() {
        return new UnseenApplication();
    }
}
