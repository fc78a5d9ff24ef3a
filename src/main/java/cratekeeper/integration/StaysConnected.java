package cratekeeper.integration;

/// A platform to which we are connected as long as we use it.
public interface StaysConnected extends Source {

    /// As it is now. Asks nobody.
    Connection connection();
}
