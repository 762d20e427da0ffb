/**
 * FIRST sets: which tokens can begin what a pattern matches, and whether it can match nothing.
 *
 * They let the generated matcher choose among alternatives by looking at one token. Both are least fixed points over
 * the rules.
 */
import { END } from '../src/syntax/tokens.ts';
import type { Pattern } from './rules.ts';

export class FirstSets {
  private readonly rules: ReadonlyMap<string, Pattern>;
  private readonly emptyRules = new Set<string>();
  private readonly firstOfRule = new Map<string, Set<number>>();

  constructor(rules: ReadonlyMap<string, Pattern>) {
    this.rules = rules;
    for (const name of rules.keys()) this.firstOfRule.set(name, new Set());
    while (this.improve());
  }

  /** Whether `pattern` can match without consuming a token. */
  matchesEmpty(pattern: Pattern): boolean {
    switch (pattern.op) {
      case 'token':
      case 'end':
        return false;
      case 'rule':
        return this.emptyRules.has(pattern.name);
      case 'sequence':
        return pattern.parts.every((part) => this.matchesEmpty(part));
      case 'choice':
        return pattern.parts.some((part) => this.matchesEmpty(part));
      case 'plus':
        return this.matchesEmpty(pattern.body);
      default:
        return true;
    }
  }

  /** The kinds of the tokens that can begin `pattern`. Lookahead adds none: what follows it decides. */
  first(pattern: Pattern): Set<number> {
    switch (pattern.op) {
      case 'token':
        return new Set(pattern.kinds);
      case 'end':
        return new Set([END]);
      case 'rule':
        return this.firstOfRule.get(pattern.name) as Set<number>;
      case 'choice':
        return new Set(pattern.parts.flatMap((part) => [...this.first(part)]));
      case 'sequence': {
        const first = new Set<number>();
        for (const part of pattern.parts) {
          for (const kind of this.first(part)) first.add(kind);
          if (!this.matchesEmpty(part)) break;
        }
        return first;
      }
      case 'not':
      case 'ahead':
        return new Set();
      default:
        return this.first(pattern.body);
    }
  }

  private improve(): boolean {
    let changed = false;
    for (const [name, body] of this.rules) {
      if (!this.emptyRules.has(name) && this.matchesEmpty(body)) {
        this.emptyRules.add(name);
        changed = true;
      }
      const known = this.firstOfRule.get(name) as Set<number>;
      for (const kind of this.first(body)) {
        if (known.has(kind)) continue;
        known.add(kind);
        changed = true;
      }
    }
    return changed;
  }
}
