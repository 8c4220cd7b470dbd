/** Loaded before a server: tells over the channel to its parent what the process has used. */
process.on('message', (question) => {
  if (question === 'memory') {
    // The second collection takes what finalisers of the first let go.
    globalThis.gc?.();
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    process.send?.(heapUsed + external);
  } else if (question === 'processor') {
    const { user, system } = process.cpuUsage();
    process.send?.((user + system) / 1000);
  }
});
// The server ends when its client is gone, whoever else may ask.
process.channel?.unref();
