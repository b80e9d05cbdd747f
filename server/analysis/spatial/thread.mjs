import { register } from 'tsx/esm/api';

// A thread does not inherit what lets the main one read TypeScript.
register();
const { spatialTasks } = await import('./tasks.ts');

export default ({ name, input }) => spatialTasks[name](input);
