// Stands in for the native module native-watchdog of the fetched VS Code server: ends the extension host when the
// process that started it is gone.
exports.start = (pid) => {
  setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch {
      process.exit(87);
    }
  }, 3000).unref();
};

exports.exit = (code) => process.exit(code ?? 0);
