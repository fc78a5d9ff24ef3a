package cratekeeper.cli;

import cratekeeper.agent.ServiceStatus;
import picocli.CommandLine;

/// `services`: who can be asked, and how much of each quota is used.
@CommandLine.Command(
        name = "services",
        description = "Show the state of each service and its quota.")
final class ServicesCommand extends Command {
    @Override
    int run() throws Exception {
        try (var core = open()) {
            var statuses = core.check().run();
            if (json()) {
                var array = Documents.object().putArray("services");
                statuses.forEach(status -> array.add(document(status)));
                print(array);
            } else {
                statuses.forEach(s ->
                        line(
                                "%s %s %s  %s"
                                        .formatted(
                                                Text.cell(s.service().displayName(), 18),
                                                Text.cell(s.state().json(), 13),
                                                s.used() + " of " + s.limit(),
                                                s.signedInAs().isEmpty()
                                                        ? s.message()
                                                        : "as "
                                                                + s.signedInAs()
                                                                + " "
                                                                + s.message())));
            }
            return ExitCode.DONE;
        }
    }

    private static tools.jackson.databind.node.ObjectNode document(ServiceStatus status) {
        var node =
                Documents.object()
                        .put("service", status.service().id())
                        .put("state", status.state().json())
                        .put("limit", status.limit())
                        .put("used", status.used());
        if (!status.signedInAs().isEmpty()) node.put("signedInAs", status.signedInAs());
        if (status.nextFreeAt() != null) node.put("nextFreeAt", status.nextFreeAt().toString());
        if (!status.connection().isEmpty()) node.put("connection", status.connection());
        if (!status.message().isEmpty()) node.put("message", status.message());
        return node;
    }
}
