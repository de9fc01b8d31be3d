/**
 * Ends this process in an orderly way when npm, which started it, is gone. npm passes SIGTERM on to its shell only, and the shell to
 * nobody. Without npm the parent may well go: then the server was put into the background.
 */
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, 250);
  timer.unref();
}
