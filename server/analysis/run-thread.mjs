import { register } from 'tsx/esm/api';

// A thread does not inherit what lets the main one read TypeScript.
register();
const { runInThread } = await import('./run-thread.ts');

export default ({ task, port }) => runInThread(task, port);
