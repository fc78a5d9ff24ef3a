package cratekeeper.music;

import java.util.List;

/// One merged field: what we hold to be true, how sure we are, who says so, and what the others
/// say.
///
/// @param value of the type that [Field#of] gives
/// @param confidence 0–1
/// @param services who agree, the one whose spelling was taken first
/// @param others other values, each with who says it
public record FieldValue(
        Object value, double confidence, List<Service> services, List<Other> others) {

    public FieldValue {
        services = List.copyOf(services);
        others = List.copyOf(others);
    }

    /// A value that lost.
    public record Other(Object value, List<Service> services) {}
}
