// Stands in for the package native-watchdog, whose compiled half npm does not ship. It ends an extension
// host whose server is gone even when that host hangs; VS Code's own check, each second, does the rest.
exports.start = () => undefined;
