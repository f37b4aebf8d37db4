/**
 * Sends one batch of writes with the screen still and our own event handlers off, and both as before afterwards, also
 * when Excel refuses the batch: one sync, one more after a failure.
 * @param write Queues the writes; must not sync.
 * @throws OfficeExtension.Error
 */
export async function quietly(context: Excel.RequestContext, write: () => void): Promise<void> {
  context.application.suspendScreenUpdatingUntilNextSync();
  context.runtime.enableEvents = false;
  write();
  context.runtime.enableEvents = true;
  try {
    await context.sync();
  } catch (thrown) {
    context.runtime.enableEvents = true;
    await context.sync();
    throw thrown;
  }
}
