package cratekeeper.ui;

/// What the frame asks of a screen besides showing itself.
public interface ScreenView {

    /// The screen has come to the front: put the cursor where work begins.
    default void focus() {}

    /// Plays what is selected here.
    ///
    /// @return false if nothing here can be played
    default boolean play() {
        return false;
    }

    /// Closes or stops what is open here.
    ///
    /// @return false if there was nothing to close
    default boolean escape() {
        return false;
    }
}
