package com.sun.glass.ui.unseen;

import com.sun.glass.ui.Pixels;
import com.sun.glass.ui.headless.HeadlessView;

/// Throws its frames away. Pictures of a scene are taken from the scene and stay as they are.
final class UnseenView extends HeadlessView {
    @Override
    protected void _uploadPixels(long view, Pixels frame) {
        // Nobody looks.
    }
}
