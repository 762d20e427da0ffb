/** What `bench/parse.mjs` measures: dense lines to an AST, once. Prints how long that took, as JSON. */

import { parseModule } from '../src/syntax/parse.ts';
import { Source } from '../src/syntax/source.ts';

const LINES = 1000;

const BLOCK = `
class Account$(Base, metaclass=Registry):
    limit: int = 10_000 + 0x1f
    def __init__(self, owner, balance=0, *rest, currency='EUR', **options):
        self.owner = owner.strip().title()
        self.balance = max(balance, -self.limit)
        self.history = [when for when, amount in rest if amount > 0]
        self.options = {name: value for name, value in options.items()}
        super().__init__(currency, *self.history[1:-1])
    @property
    def status(self) -> str:
        return f'{self.owner!r:>20} {self.balance:,.2f} ({len(self.history)} moves)'
    async def settle(self, others, rate=lambda a, b=1.0: a * b):
        async for other in others.sorted(key=by_owner):
            try:
                await self.transfer(other, rate(other.balance / 2))
            except (ValueError, Overdrawn) as error:
                raise SettlementError("cannot settle %s" % other) from error
            finally:
                self.settled += 1
    def transfer(self, other, amount):
        """Moves an amount to another account, if there is as much."""
        if not 0 < amount <= self.balance or other is self:
            return False
        elif amount & 0xFF == 0:
            self.audit(amount, level=2, tags={'even', "round"})
        else:
            with self.lock, other.lock as held:
                self.balance -= amount
                other.balance += amount
        while held and held[0] not in (None, True):
            held.pop(0)
        match amount:
            case 0 | 1:
                return None
            case {'value': int(value), **extra} if value > 0:
                return value, extra
            case [first, *others]:
                return first + sum(others)
        assert self.balance >= 0, 'balance of ' + self.owner
        return self.balance == other.balance
total_$ = sum(account.balance for account in accounts if account.owner)
print(total_$, sep=', ', file=sys.stderr if total_$ < 0 else sys.stdout)
`;

function denseText(): string {
  const block = BLOCK.trim().split('\n');
  const lines: string[] = [];
  for (let copy = 0; lines.length + block.length <= LINES; copy++)
    for (const line of block) lines.push(line.replaceAll('$', String(copy)));
  while (lines.length < LINES)
    lines.push(`x${lines.length} = [a + b * ${lines.length}, c.d(e, f=-1)[2:], 'text']`);
  return `${lines.join('\n')}\n`;
}

/** Given by bin/tauraro.js. */
declare const runOnce: <T>(work: () => T) => T;

function sample(): void {
  const source = new Source('dense.py', denseText());
  const cpu = process.cpuUsage();
  const start = performance.now();
  runOnce(() => parseModule(source));
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  console.log(JSON.stringify({ lines: LINES, wall, cpu: (user + system) / 1000 }));
}

sample();
