// A mutant is dead with the first counter-example: the smallest one is nobody's concern.
import fc from 'fast-check';

fc.configureGlobal({ endOnFailure: true });
