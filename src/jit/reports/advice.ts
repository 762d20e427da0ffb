/** What helps against the reasons for which the JIT declines code or leaves it: one row a group of reasons. */

export interface Advice {
  /** Matches the reasons, as the lifting words them. */
  readonly reason: RegExp;
  /** The reasons in words, for the documentation. */
  readonly about: string;
  readonly advice: string;
}

/** The first row that matches counts. */
export const ADVICE: readonly Advice[] = [
  {
    reason: /a method call|an attribute is (read|written)/,
    about: 'attributes and methods of objects',
    advice: 'Read what the loop needs into local variables before it, and write results back after it.',
  },
  {
    reason: /too short/,
    about: 'short functions',
    advice: 'It is no loss: a hot loop that calls the function takes it in.',
  },
  {
    reason: /(by|for) a generator expression|generator expression (assigns|is given)/,
    about: 'generator expressions that do more than compute',
    advice:
      'Let what is summed up or searched only compute with numbers: a loop may change variables, draw and take anything.',
  },
  {
    reason: /what a generator yields is collected|a generator for/,
    about: 'generator expressions that are collected or passed on',
    advice: 'Let sum, any, all, min or max take it where numbers are all that is needed.',
  },
  {
    reason: /a function is made/,
    about: 'functions that are made by the code that computes',
    advice: 'Define functions outside of it, and pass them what they need.',
  },
  {
    reason: /shares? the variable|functions share/,
    about: 'variables of outer scopes that compiled functions change',
    advice: 'Pass such a variable as an argument, and return its new value.',
  },
  {
    reason: /not known yet|does not settle/,
    about: 'functions that call themselves and return values of many types',
    advice: 'Let the function return the same type everywhere.',
  },
  {
    reason: /a call|calls? (of|to)|is called|called with|by keyword|argument|\(\) (of|to) /,
    about: 'calls that the JIT does not know',
    advice:
      'Move the call out of the loop, or collect what it needs and call once afterwards; a call that is seldom made may stay.',
  },
  {
    reason: /an item is (read|written)|a search with in/,
    about: 'items of lists, dicts and strings',
    advice:
      'Compute with numbers in local variables; copy the items that are needed into variables before the inner loop.',
  },
  {
    reason:
      /(list|tuple|dict|set|string|slice) is built|a list grows|unpacked|taken apart|value is formatted/,
    about: 'lists, tuples, dicts, sets and strings that are built or taken apart',
    advice:
      'Build them outside the loop that computes: let an inner loop or a function give numbers, and collect these around it.',
  },
  {
    reason: /loop over/,
    about: 'loops over lists, dicts, strings and other iterables',
    advice: 'Loop over a range, or move the computation into an inner loop over a range or a while loop.',
  },
  {
    reason: /leaves 64 bits|beyond 64 bits|numbers are too large/,
    about: 'ints beyond 64 bits',
    advice:
      'Keep ints within 64 bits, say with % or & as soon as they are computed; or use floats where these are exact enough.',
  },
  {
    reason: /too large to be a float/,
    about: 'ints that no float equals',
    advice: 'Keep ints that meet floats or are divided by / below 2**53.',
  },
  {
    reason:
      /division by zero|nothing to go by|shift count|step is 0|negative|raises|domain error|complex number|not finite|no number/,
    about: 'operands for which Python raises an exception or takes another way',
    advice: 'Test for the case before the operation, so that it becomes a branch of the loop.',
  },
  {
    reason: /class body's or exec's variable/,
    about: 'loops in class bodies and in texts for exec',
    advice: 'Put the loop into a function.',
  },
  {
    reason: /unbound/,
    about: 'variables without a value',
    advice: 'Give the variable a first value of the right type before the loop.',
  },
  {
    reason: /types change too often|combinations of types/,
    about: 'variables whose types keep changing',
    advice:
      'Let each variable have one type: start float sums from 0.0, and do not use one name for different things.',
  },
  {
    reason: /generator yields|function returns|exception is raised/,
    about: 'ways out of the function',
    advice:
      'It is no loss where it happens once; where it happens often, let the loop go on and decide after it.',
  },
  {
    reason: /iterations on average|does not get round/,
    about: 'loops that compiled code always leaves at once',
    advice: 'Remove what makes it leave, or give the loop more to do between two such places.',
  },
  {
    reason: /too large|several entries/,
    about: 'code that is too large or too entangled',
    advice: 'Move parts of it into functions of their own.',
  },
  {
    reason: /too many functions/,
    about: 'many functions compiled together, or deep recursion',
    advice:
      'Move some of the calls into a loop of their own; recursion near the limit is left to the interpreter.',
  },
  {
    reason: /compilation failed/,
    about: 'mistakes of the JIT',
    advice: 'Please report it with the program; the program itself is not affected.',
  },
  {
    reason: /is not the builtin/,
    about: "builtins' names that the program uses for something else",
    advice: 'Leave the names of builtins to these.',
  },
  {
    reason: /(^|: )\*\* /,
    about: 'powers',
    advice: 'Multiply, where the exponent is small and known.',
  },
  {
    reason: / of | is /,
    about: 'values that are no int, float, bool or None',
    advice: 'Let the loop compute with ints, floats and bools; convert before it or after it.',
  },
  {
    reason: /does not know/,
    about: 'all else that the JIT does not know',
    advice: 'Move it out of the loop that computes.',
  },
];

/** What would help against a reason; null where nothing is known. */
export function adviceFor(reason: string): string | null {
  return ADVICE.find((row) => row.reason.test(reason))?.advice ?? null;
}
