// A reason to stop that is the person's to solve: shown as one sentence, without a stack.

export class Stopped extends Error {}
