"""Annotated variables in exec, and what a future import of the module means for its texts."""

from __future__ import annotations

exec('x: int = 3\nprint(__annotations__)', {})
exec(compile('x: int = 3\nprint(__annotations__)', '', 'exec'), {})
exec(compile('x: int = 3\nprint(__annotations__)', '', 'exec', dont_inherit=True), {})
exec('def f(a: undefined): pass\nprint(f.__annotations__)', {})
