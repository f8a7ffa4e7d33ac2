// What keeps a program from starting, told in a sentence instead of a stack.

/** The message says what is wrong, what is safe and what to do. */
export class Problem extends Error {}
