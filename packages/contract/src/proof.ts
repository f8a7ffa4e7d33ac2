// Proof, at compile time, that a schema and a type of the domain say the same.

/** True when two types are assignable both ways. */
export type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false

/** Compiles only when it is given `true`. */
export type Proved<T extends true> = T
