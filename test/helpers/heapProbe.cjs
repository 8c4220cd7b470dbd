// Loaded into a server with `node --expose-gc -r`: on SIGUSR2 it collects garbage and tells on stderr what is left.
process.on('SIGUSR2', () => {
  for (let i = 0; i < 3; i++) globalThis.gc();
  process.stderr.write(`heap ${process.memoryUsage().heapUsed}\n`);
});
