import { fileURLToPath } from 'node:url';

/**
 * Folder in which Node.js keeps what it made of the program's own files, so that each thread and process need not read
 * them anew (`NODE_COMPILE_CACHE`). It lies in the project, where nobody else on the machine can lay something into it;
 * where it cannot be written Node.js goes on without.
 */
export const COMPILE_CACHE = fileURLToPath(new URL('../../../node_modules/.cache/compile', import.meta.url));
