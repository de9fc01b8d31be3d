/**
 * Ends this process in an orderly way when npm, which started it, is gone. npm passes SIGTERM on to its shell only, and the shell to
 * nobody. Without npm the parent may well go: then the server was put into the background.
 */
if (process.env.npm_lifecycle_event !== undefined) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    // Nobody listens while the server is not ready for it yet, or when it is ending already, which a second signal would cut short.
    if (process.ppid === parent || process.listenerCount("SIGTERM") === 0) return;
    clearInterval(timer);
    process.kill(process.pid, "SIGTERM");
  }, 250);
  timer.unref();
}
