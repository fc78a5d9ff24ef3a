package com.sun.glass.ui.unseen;

import com.sun.glass.ui.View;
import com.sun.glass.ui.headless.HeadlessApplication;

/// As without a display, with views of our own.
final class UnseenApplication extends HeadlessApplication {
    @Override
    public View createView() {
        return new UnseenView();
    }
}
