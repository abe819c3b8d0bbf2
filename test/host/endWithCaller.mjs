// @ts-check
// Imported by the programs that `npm test` runs. Its channel to them closes even when it was killed and had no
// time to end them.
if (process.channel) {
  process.on('disconnect', () => process.exit(1));
  process.channel.unref();
}
